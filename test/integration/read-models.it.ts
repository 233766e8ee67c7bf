import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { tandemEvents } from '@tandemspur/contracts';
import { PostgresEventStore, type StoredEvent } from '@tandemspur/event-store';
import { ProjectionEngine, waitForPosition } from '@tandemspur/projection-engine';
import { eventReader, projections, StoredSkips } from '@tandemspur/read-models';
import { createDataSource, migrate } from '@tandemspur/runtime';
import {
  anyTandemEntry,
  naiveRows,
  sampleData,
  storedRows,
  testDatabase,
  TandemRecorder,
  type TestDatabase,
} from '@tandemspur/testing';
import fc from 'fast-check';
import pg from 'pg';
import type { DataSource } from 'typeorm';

const organisationId = '0b5e2d6a-3f7c-4c8e-9a53-6b1a2f0e9d11';

let database: TestDatabase;
let dataSource: DataSource;
let pool: pg.Pool;
let store: PostgresEventStore;

beforeEach(async () => {
  database = await testDatabase();
  dataSource = await createDataSource(database.url).initialize();
  await migrate(dataSource);
  pool = new pg.Pool({ connectionString: database.url, max: 6 });
  store = new PostgresEventStore({ pool });
});
afterEach(async () => {
  await stopEngines();
  await store.close();
  await pool.end();
  await dataSource.destroy();
  await database.drop();
});

const engines = new Set<{ stop(): Promise<void> }>();

const engineWith = (lanes: number) => {
  const engine = new ProjectionEngine({
    pool,
    store,
    reader: eventReader,
    journal: new StoredSkips(store, { id: organisationId, timeZone: 'Europe/Berlin' }),
    projections: projections.map((projection) => ({ ...projection, lanes })),
    log: () => undefined,
  });
  engines.add(engine);
  return engine;
};

const stopEngines = async (): Promise<void> => {
  await Promise.all([...engines].map((engine) => engine.stop()));
  engines.clear();
};

const names = projections.map(({ name }) => name);

const caughtUp = async (): Promise<void> => {
  const head = await store.head();
  expect(await waitForPosition(pool, names, head, { timeoutMs: 20_000 })).toBe(true);
};

const everything = async (): Promise<readonly StoredEvent[]> => {
  const stored: StoredEvent[] = [];
  for await (const page of store.readAll()) stored.push(...page);
  return stored;
};

const folded = async () => naiveRows(projections, eventReader, await everything());

describe('read models', () => {
  it('live rows ≡ naive fold, for any history with repairs, recorded in any order, whoever breaks off', async () => {
    const scenario = fc.record({
      history: fc.array(anyTandemEntry, { minLength: 1, maxLength: 60 }),
      cut: fc.nat({ max: 60 }),
      lanes: fc.integer({ min: 1, max: 4 }),
      kills: fc.array(fc.nat({ max: 120 }), { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(scenario, async ({ history, cut, lanes, kills }) => {
        await pool.query(`truncate projection_engine.projection cascade`);
        const tables = projections.flatMap((projection) => projection.tables.map(({ shape }) => shape));
        await pool.query(`truncate ${tables.map(({ schema, name }) => `${schema}.${name}`).join(', ')}`);
        const recorder = new TandemRecorder(store, organisationId);
        await recorder.record(history.slice(0, cut));
        for (const engine of [engineWith(lanes), engineWith(lanes)]) engine.start();
        const killing = (async () => {
          for (const pause of kills) {
            await sleep(pause);
            await pool.query(
              `select pg_terminate_backend(pid) from pg_stat_activity
                  where application_name = 'projections' and datname = current_database()`,
            );
          }
        })();
        await recorder.record(history.slice(cut));
        await killing;
        await caughtUp();
        const live = await storedRows(pool, projections);
        await stopEngines();
        expect(live).toEqual(await folded());
      }),
      { numRuns: 8 },
    );
  });

  it.each([
    ['of another engine', '0'.repeat(32)],
    ['ahead of a store that was put back', '7'.repeat(16)],
  ])('a checkpoint %s is not believed: the rows are made anew', async (_, position) => {
    await new TandemRecorder(store, organisationId).record([
      {
        tandem: 0,
        event: {
          type: 'TandemMatched',
          data: sampleData.TandemMatched,
          occurredOn: '2024-01-02',
          precision: 'day',
        },
      },
    ]);
    const first = engineWith(2);
    first.start();
    await caughtUp();
    await stopEngines();
    await pool.query('update projection_engine.lane set position = $1', [position]);
    const second = engineWith(2);
    second.start();
    while (
      (await pool.query('select from projection_engine.lane where position = $1', [position])).rowCount !== 0
    ) {
      await sleep(50);
      await pool.query(`delete from projection_engine.generation where status = 'previous'`);
    }
    await caughtUp();
    const rows = await storedRows(pool, projections);
    await stopEngines();
    expect(rows['tandem_overview']).toHaveLength(1);
    expect(rows).toEqual(await folded());
  });

  it('handle every event of a tandem, and have entities that say what the migrations made', async () => {
    const handled = new Set(projections.flatMap(({ handlers }) => Object.keys(handlers)));
    expect(tandemEvents.filter(({ type }) => !handled.has(type))).toEqual([]);
    const drift = await dataSource.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
  });
});
