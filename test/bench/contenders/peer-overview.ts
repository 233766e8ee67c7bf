import { PostgresProjectorStore } from '@rotorsoft/eventually-pg';
import { eventReader, projections, tandemOverviewEntity } from '@tandemspur/read-models';
import { memoryInUse, type Projector } from '../projection/projector.js';
import { eventsBetween, historiesOf, openStore, type Event } from './engine.js';
import { foldAll } from './naive-rows.js';

/** Events that its broker takes at a time unless told otherwise. */
const atOnce = 10;

const overview = projections.find(({ tables }) =>
  tables.some(({ shape }) => shape.name === tandemOverviewEntity.options.tableName),
);
const table = overview?.tables.find(({ kind }) => kind === 'state');
if (!overview || table?.kind !== 'state') throw new Error('no overview');
const handled = new Set([...Object.keys(overview.handlers), ...eventReader.repairs]);
const columns = Object.entries(table.shape.columns).filter(([name]) => name !== 'tandem_id');

type State = Record<string, unknown>;
interface Batch {
  readonly ids: readonly string[];
  readonly records: Map<string, State>;
  readonly watermark: number;
}

/** What its projection handler would give for ten events: a patch per tandem. */
const batchOf = (events: readonly Event[], histories: ReadonlyMap<string, Event[]>): Batch => {
  const records = new Map<string, State>();
  for (const event of events) {
    const history = histories.get(event.stream) ?? [];
    history.push(event);
    const { state, revision } = foldAll(overview, history);
    for (const { tandem_id, ...patch } of table.rows(event.stream, state, revision))
      records.set(String(tandem_id), patch);
  }
  const watermark = Number.parseInt(events.at(-1)?.position ?? '0', 16);
  return { ids: [...records.keys()], records, watermark };
};

/** Its events and its patches, made before the clock starts; folding is ours. */
const prepare = async ({ store }: ReturnType<typeof openStore>, after: number, until: number) => {
  const events = (await eventsBetween(store, after, until)).filter(
    ({ type, stream }) => handled.has(type) && stream.startsWith('tandem-'),
  );
  const known = await historiesOf(store, [...new Set(events.map(({ stream }) => stream))], after);
  const histories = new Map(
    events.map(({ stream }) => [stream, (known.get(stream) ?? []).filter(({ type }) => handled.has(type))]),
  );
  return Array.from({ length: Math.ceil(events.length / atOnce) }, (_, index) =>
    batchOf(events.slice(index * atOnce, (index + 1) * atOnce), histories),
  );
};

/** The name of its table. */
const name = 'peer_overview';

/**
 * The licensed peer's store of projections, as its own `project` uses it: patches of ten events in one transaction, a
 * statement per row. It fits the overview alone, one row per tandem, which it keeps in a table of its own. Its address
 * comes from the environment, as that of its other store.
 */
export const peerOverview: Projector = {
  run: async ({ url, after, until, milliseconds: limit }) => {
    const opened = openStore(url);
    const types = columns.map(([column, type]) => `${column} ${type}`).join(', ');
    await opened.pool.query(`drop table if exists ${name}`);
    await opened.pool.query(
      `create table ${name} (id text primary key, ${types}, __watermark bigint not null)`,
    );
    const batches = await prepare(opened, after, until);
    await opened.close();
    const store = PostgresProjectorStore<State>(name);
    globalThis.gc?.();
    const began = performance.now();
    let done = 0;
    let last = after;
    for (const { ids, records, watermark } of batches) {
      if (ids.length > 0) await store.load([...ids]);
      await store.commit({ records, updates: [], deletes: [] }, watermark);
      done += atOnce;
      last = watermark;
      if (performance.now() - began > limit) break;
    }
    const milliseconds = performance.now() - began;
    await store.dispose();
    return { events: done, milliseconds, memory: memoryInUse(), last };
  },
};
