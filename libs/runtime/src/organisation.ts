import {
  encodeEvent,
  ConcurrencyConflict,
  streamName,
  wireNamesOf,
  type EventStore,
} from '@tandemspur/event-store';
import { organisationRegistered, type EventOf } from '@tandemspur/contracts';
import { wallClock } from '@tandemspur/domain';
import type { Configuration } from '@tandemspur/platform';
import { hasApplied } from '@tandemspur/projection-engine';
import type { Pool } from 'pg';
import { v5, v7 } from 'uuid';

/** The organisation that this installation serves. */
export abstract class Organisation {
  abstract readonly id: string;
  abstract readonly timeZone: string;
}

const registered = async (
  store: EventStore,
  stream: string,
): Promise<EventOf<typeof organisationRegistered>['data'] | undefined> => {
  for await (const [first] of store.readStream(stream, { limit: 1 })) {
    if (first) return organisationRegistered.schema.parse(JSON.parse(first.data));
  }
  return undefined;
};

/** The id of the organisation whose history the store holds. */
const organisationIn = async (store: EventStore): Promise<string | undefined> => {
  const filter = { types: wireNamesOf(['OrganisationRegistered']) };
  for await (const [first] of store.readAll({ filter, batchSize: 1 })) {
    if (first) return first.stream.slice(streamName('organisation', '').length);
  }
  return undefined;
};

/** The id that a fresh database has drawn, or that of the history that it was given. */
const ownId = async (pool: Pool): Promise<string> => {
  const { rows } = await pool.query<{ organisation_id: string }>(
    'select organisation_id from runtime.installation',
  );
  const id = rows[0]?.organisation_id;
  if (id === undefined) throw new Error('the installation has no organisation: the migrations have not run');
  return id;
};

/** The store is empty, but the read models were made from a history. */
export class HistoryMissing extends Error {
  constructor() {
    super(
      'Der Ereignisspeicher ist leer, die Datenbank kennt aber schon eine Geschichte. Fehlt EVENT_STORE_URL, oder' +
        ' wurde die Geschichte noch nicht übertragen (store copy)? / The event store is empty, yet the database' +
        ' knows a history. Is EVENT_STORE_URL missing, or was the history not copied yet (store copy)?',
    );
    this.name = 'HistoryMissing';
  }
}

/**
 * Registers the organisation at the first start; later starts read what was registered then. A database that is
 * new to a history takes over the organisation that it finds there.
 *
 * @throws HistoryMissing rather than begin a second history beside one that is elsewhere.
 */
export const openOrganisation = async (
  pool: Pool,
  store: EventStore,
  configuration: Configuration,
): Promise<Organisation> => {
  const own = await ownId(pool);
  const known = await registered(store, streamName('organisation', own));
  if (known) return { id: own, timeZone: known.timeZone };
  const found = await organisationIn(store);
  if (found !== undefined) {
    await pool.query('update runtime.installation set organisation_id = $1', [found]);
    const there = await registered(store, streamName('organisation', found));
    return { id: found, timeZone: there?.timeZone ?? configuration.ORGANISATION_TIME_ZONE };
  }
  if (await hasApplied(pool)) throw new HistoryMissing();
  return register(store, own, configuration);
};

const register = async (
  store: EventStore,
  id: string,
  configuration: Configuration,
): Promise<Organisation> => {
  const stream = streamName('organisation', id);
  const timeZone = configuration.ORGANISATION_TIME_ZONE;
  const recordedAt = new Date().toISOString();
  const data = { name: configuration.ORGANISATION_NAME, timeZone, locale: 'de-DE' };
  const correlationId = v7();
  const event = encodeEvent({ type: 'OrganisationRegistered', data }, v5('registered', id), {
    occurredOn: wallClock(recordedAt, timeZone).slice(0, 10),
    precision: 'day',
    recordedAt,
    actorId: 'installation',
    actorRole: 'system',
    source: 'system',
    organisationId: id,
    correlationId,
    causationId: correlationId,
  });
  try {
    await store.append([{ stream, expectedRevision: 'none', events: [event] }]);
    return { id, timeZone };
  } catch (error) {
    if (!(error instanceof ConcurrencyConflict)) throw error;
    return { id, timeZone: (await registered(store, stream))?.timeZone ?? timeZone };
  }
};
