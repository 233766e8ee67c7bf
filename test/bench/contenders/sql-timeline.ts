import { tandemEvents } from '@tandemspur/contracts';
import { wireNamesOf } from '@tandemspur/event-store';
import pg from 'pg';
import { memoryInUse, type Projector } from '../projection/projector.js';
import { withoutIndexes } from './bare-table.js';

const table = 'read_models.tandem_timeline';

/** Retractions are taken out. A correction is nothing that SQL can do: it merges and validates JSON. */
const statement = `insert into ${table} (event_id, tandem_id, organisation_id, position, revision, type, occurred_on,
    precision, recorded_at, source, actor_id, actor_role, data)
  select e.id, substr(e.stream, 8)::uuid, (m.fields->>'organisationId')::uuid, lpad(to_hex(e.position), 16, '0'),
    e.revision, split_part(e.type, '.', 1), m.fields->>'occurredOn', m.fields->>'precision', m.fields->>'recordedAt',
    m.fields->>'source', m.fields->>'actorId', m.fields->>'actorRole', e.data
  from event_store.events e cross join lateral (select e.metadata::jsonb as fields) m
  where e.type = any ($1) and e.id not in (
    select (r.data::jsonb->>'targetEventId')::uuid from event_store.events r where r.type = 'EventRetracted.v1')`;

/** The timeline alone, by one statement into the empty table; its indexes afterwards. */
export const sqlTimeline: Projector = {
  run: async ({ url, after, until }) => {
    const client = new pg.Client({ connectionString: url, options: '-c jit=off' });
    await client.connect();
    const bare = await withoutIndexes(client, table);
    const began = performance.now();
    await client.query(statement, [wireNamesOf(tandemEvents.map(({ type }) => type))]);
    await bare.restore();
    const milliseconds = performance.now() - began;
    await client.end();
    return { events: until - after, milliseconds, memory: memoryInUse() };
  },
};
