import { encodeEvent, streamName } from '@tandemspur/event-store';
import type { Arena } from '../arena.js';
import { copyIn } from '../history/copy-in.js';
import { historySize, projectedHistory, withClient } from '../projection/histories.js';

/** A tandem to ask for, and between which instants it was recorded. */
export interface AskedTandem {
  readonly id: string;
  readonly status: string;
  readonly first: number;
  readonly last: number;
  readonly events: number;
}

/** What requests ask for. */
export interface Asked {
  readonly database: string;
  readonly stored: number;
  readonly tandems: readonly AskedTandem[];
}

const mostTandems = 2_000;

/** Without it the service would not know whose history it is. */
const register = async (arena: Arena, database: string): Promise<void> => {
  const [found] = await arena.server.query<{ id: string }>(
    database,
    `select metadata::json ->> 'organisationId' as id from event_store.events where stream like 'tandem-%' limit 1`,
  );
  const id = found?.id ?? '';
  const data = { name: 'Bench', timeZone: 'Europe/Berlin', locale: 'de-DE' };
  const event = encodeEvent({ type: 'OrganisationRegistered', data }, id, {
    ...{ occurredOn: '2018-01-01', precision: 'day', recordedAt: '2018-01-01T00:00:00.000Z' },
    ...{ actorId: 'bench', actorRole: 'system', source: 'system', organisationId: id },
    ...{ correlationId: id, causationId: id },
  });
  const row = {
    ...{ stream: streamName('organisation', id), revision: 0, id: event.id, type: event.type },
    ...{ data: event.data, metadata: JSON.stringify(event.metadata) },
  };
  await withClient(arena.server.urlOf(database), (client) => copyIn(client, [row]));
};

/** A database with a projected history of an organisation, and some of its tandems, whichever. */
export const askedTandems = async (arena: Arena): Promise<Asked> => {
  const { database: template, events: stored } = await projectedHistory(arena, historySize(arena));
  const database = await arena.database('query', template);
  await register(arena, database);
  await arena.settle({ database });
  const tandems = await arena.server.query<AskedTandem & { readonly first: string; readonly last: string }>(
    database,
    `select t.tandem_id as id, t.status, count(*)::int as events,
        min(e.recorded_at) as first, max(e.recorded_at) as last
      from (select tandem_id, status from read_models.tandem_overview order by md5(tandem_id::text) limit ${mostTandems}) t
      join read_models.tandem_timeline e on e.tandem_id = t.tandem_id
      group by t.tandem_id, t.status order by md5(t.tandem_id::text)`,
  );
  return {
    database,
    stored,
    tandems: tandems.map((each) => ({
      ...each,
      first: Date.parse(String(each.first)),
      last: Date.parse(String(each.last)),
    })),
  };
};
