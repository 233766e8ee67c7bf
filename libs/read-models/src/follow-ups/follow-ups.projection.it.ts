import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fold, followUpsOf, isOpen, tandemDecider } from '@tandemspur/domain';
import { PostgresEventStore } from '@tandemspur/event-store';
import { ProjectionEngine, waitForPosition } from '@tandemspur/projection-engine';
import { createDataSource, migrate } from '@tandemspur/runtime';
import { anyTandemEvent, TandemRecorder, testDatabase, type TestDatabase } from '@tandemspur/testing';
import fc from 'fast-check';
import pg from 'pg';
import { eventReader } from '../event-reader.js';
import { StoredSkips } from '../skip-journal.js';
import { followUpsProjection } from './follow-ups.projection.js';

const organisationId = '0b5e2d6a-3f7c-4c8e-9a53-6b1a2f0e9d11';

let database: TestDatabase;
let pool: pg.Pool;
let store: PostgresEventStore;

beforeEach(async () => {
  database = await testDatabase();
  const dataSource = await createDataSource(database.url).initialize();
  await migrate(dataSource);
  await dataSource.destroy();
  pool = new pg.Pool({ connectionString: database.url, max: 6 });
  store = new PostgresEventStore({ pool });
});
afterEach(async () => {
  await store.close();
  await pool.end();
  await database.drop();
});

describe('follow-ups', () => {
  it('rows ≡ what the naive fold of each tandem will bring due, and one more where it is open', async () => {
    const history = fc.sample(fc.record({ tandem: fc.nat({ max: 2 }), event: anyTandemEvent }), {
      numRuns: 120,
      seed: 7,
    });
    await new TandemRecorder(store, organisationId).record(history);
    const engine = new ProjectionEngine({
      ...{ pool, store, reader: eventReader, projections: [followUpsProjection], log: () => undefined },
      journal: new StoredSkips(store, { id: organisationId, timeZone: 'Europe/Berlin' }),
    });
    engine.start();
    expect(await waitForPosition(pool, ['follow-ups'], await store.head(), { timeoutMs: 20_000 })).toBe(true);
    await engine.stop();
    const { rows } = await pool.query<{ row: string }>(
      `select concat_ws(' ', rule, item, base_on, params) as row from read_models.follow_ups`,
    );
    const order = (a: { occurredOn: string }, b: { occurredOn: string }) =>
      a.occurredOn < b.occurredOn ? -1 : Number(a.occurredOn !== b.occurredOn);
    const expected = [0, 1, 2].flatMap((number) => {
      const events = history.filter(({ tandem }) => tandem === number).map(({ event }) => event);
      const tandem = fold(tandemDecider, events.toSorted(order));
      const seeds = followUpsOf(tandem).map(
        ({ rule, item, baseOn, params }) => `${rule} ${item} ${baseOn} ${JSON.stringify(params)}`,
      );
      return [...seeds, ...(isOpen(tandem) ? ['open  {}'] : [])];
    });
    expect(expected.length).toBeGreaterThan(3);
    expect(rows.map(({ row }) => row).sort()).toEqual(expected.sort());
  });
});
