import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ensureEventStoreSchema, PostgresEventStore, type StoredEvent } from '@tandemspur/event-store';
import {
  boxEvent,
  boxProjection,
  boxReader,
  boxTables,
  naiveRows,
  storedRows,
  testDatabase,
} from '@tandemspur/testing';
import type { TestDatabase } from '@tandemspur/testing';
import fc from 'fast-check';
import pg from 'pg';
import { Feed } from './feed.js';
import { LaneWorker } from './lane-worker.js';
import { LaneLost, takeLanes } from './lanes.js';
import { lanesAndGenerations, projectionEngineSchema } from './schema.js';

let database: TestDatabase;
let pool: pg.Pool;
let store: PostgresEventStore;

beforeAll(async () => {
  database = await testDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 8 });
  await ensureEventStoreSchema(pool);
  for (const statement of [...projectionEngineSchema, ...lanesAndGenerations, ...boxTables])
    await pool.query(statement);
  store = new PostgresEventStore({ pool });
});
afterAll(async () => {
  await store.close();
  await pool.end();
  await database.drop();
});

const anyOperation = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      box: fc.nat({ max: 4 }),
      type: fc.constant('Put' as const),
      n: fc.nat({ max: 9 }),
      at: fc.constantFrom('2024-01-01', '2024-01-02', '2024-01-03', '2024-02-01', '2024-03-01'),
      target: fc.constant(0),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      box: fc.nat({ max: 4 }),
      type: fc.constantFrom('Fixed' as const, 'Taken' as const),
      n: fc.nat({ max: 9 }),
      at: fc.constant('2024-06-01'),
      target: fc.nat({ max: 20 }),
    }),
  },
);

let round = 0;

const record = async (
  history: readonly (typeof anyOperation extends fc.Arbitrary<infer T> ? T : never)[],
) => {
  const ids = new Map<string, string[]>();
  for (const { box, type, n, at, target } of history) {
    const stream = `box-${round}-${box}`;
    const before = ids.get(stream) ?? [];
    const name = `${stream} ${before.length}`;
    const event = boxEvent(name, type, { n, at, target: before[target % Math.max(1, before.length)] ?? '' });
    await store.append([
      { stream, expectedRevision: before.length === 0 ? 'none' : BigInt(before.length - 1), events: [event] },
    ]);
    ids.set(stream, [...before, event.id]);
  }
};

/** Breaks some of the statements of a pool: before they run, or after, when nobody learns that they did. */
const breaking = (draw: () => 'none' | 'before' | 'after'): pg.Pool =>
  new Proxy(pool, {
    get: (target, property) => {
      if (property !== 'query') return Reflect.get(target, property, target) as unknown;
      return async (query: string | pg.QueryConfig, values?: unknown[]) => {
        const fault = draw();
        if (fault === 'before') throw Object.assign(new Error('broke before'), { code: 'ECONNRESET' });
        const result = await target.query(query as string, values);
        if (fault === 'after') throw Object.assign(new Error('broke after'), { code: 'ECONNRESET' });
        return result;
      };
    },
  });

type Stutter = 'none' | 'repeat' | 'break';
/** A break costs a pause. */
const anyStutter = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Stutter>('none') },
  { weight: 3, arbitrary: fc.constant<Stutter>('repeat') },
  { weight: 1, arbitrary: fc.constant<Stutter>('break') },
);

/** Small pages; some come twice, and after some the subscription breaks. */
const stuttering = (batchSize: number, draw: () => Stutter): PostgresEventStore =>
  new Proxy(store, {
    get: (target, property) => {
      const value = Reflect.get(target, property, target) as unknown;
      if (property !== 'subscribe')
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      return async function* (options: Parameters<PostgresEventStore['subscribe']>[0]) {
        for await (const message of target.subscribe({ ...options, batchSize })) {
          yield message;
          const stutter = draw();
          if (stutter === 'repeat') yield message;
          if (stutter === 'break') throw new Error('the subscription broke');
        }
      };
    },
  });

const everything = async (): Promise<StoredEvent[]> => {
  const stored: StoredEvent[] = [];
  for await (const page of store.readAll()) stored.push(...page);
  return stored;
};

test('live rows ≡ naive fold, whatever is recorded, redelivered and broken off, on 1 to 4 lanes', async () => {
  const scenario = fc.record({
    history: fc.array(anyOperation, { minLength: 1, maxLength: 60 }),
    lanes: fc.integer({ min: 1, max: 4 }),
    batchSize: fc.integer({ min: 1, max: 20 }),
    faults: fc.array(fc.constantFrom('none' as const, 'none' as const, 'before' as const, 'after' as const), {
      maxLength: 40,
    }),
    stutters: fc.array(anyStutter, { maxLength: 20 }),
  });
  await fc.assert(
    fc.asyncProperty(scenario, async ({ history, lanes, batchSize, faults, stutters }) => {
      round += 1;
      const projection = { ...boxProjection(lanes), name: `boxes ${round}` };
      await pool.query('truncate boxes.totals, boxes.entries, boxes.boxes_by_count');
      await pool.query('insert into projection_engine.projection (name) values ($1)', [projection.name]);
      const { rows } = await pool.query<{ id: string }>(
        `insert into projection_engine.generation (projection, version, lanes, status)
          values ($1, 1, $2, 'live') returning id::text`,
        [projection.name, lanes],
      );
      const generation = rows[0]?.id ?? '';
      await pool.query(
        `insert into projection_engine.lane (generation, lane, position) select $1, n, $3
          from generate_series(0, $2::int - 1) as n`,
        [generation, lanes, await store.head()],
      );
      await record(history);
      const head = await store.head();
      let fault = 0;
      let stutter = 0;
      const faulty = breaking(() => faults[fault++] ?? 'none');
      const owner = `worker ${round}`;
      const done = new AbortController();
      while (!done.signal.aborted) {
        const taken = await takeLanes(pool, owner, generation, lanes, 10_000);
        const stop = new AbortController();
        const feed = new Feed({
          pool: faulty,
          store: stuttering(batchSize, () => stutters[stutter++] ?? 'none'),
          reader: boxReader,
          lanes: taken.map(
            (state) =>
              new LaneWorker(
                {
                  pool: faulty,
                  store,
                  reader: boxReader,
                  projection,
                  owner,
                  status: 'live',
                  skipped: new Set(),
                },
                state,
              ),
          ),
          signal: stop.signal,
          onCaughtUp: (position) => {
            if (position < head) return;
            done.abort();
            stop.abort();
          },
        });
        try {
          await feed.run();
        } catch (error) {
          if (!(error instanceof LaneLost)) throw error;
        }
      }
      const own = (await everything()).filter(({ stream }) => stream.startsWith(`box-${round}-`));
      expect(await storedRows(pool, [projection])).toEqual(naiveRows([projection], boxReader, own));
      const { rows: counted } = await pool.query<{ applied: string }>(
        'select sum(applied)::text as applied from projection_engine.lane where generation = $1',
        [generation],
      );
      expect(counted).toEqual([{ applied: String(own.length) }]);
    }),
    { numRuns: 40 },
  );
});
