import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tandemEvents, type TandemEvent } from '@tandemspur/contracts';
import { effectiveHistory, type RecordedEvent } from '@tandemspur/domain';
import { decodeEvent, encodeEvent, PostgresEventStore, streamName } from '@tandemspur/event-store';
import { ProjectionRunner } from '@tandemspur/projection-engine';
import { eventReader, overviewOf, projections, timelineOf } from '@tandemspur/read-models';
import { createDataSource, migrate } from '@tandemspur/runtime';
import { sampleData, testDatabase, type TestDatabase } from '@tandemspur/testing';
import fc from 'fast-check';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { v5, v7 } from 'uuid';

let database: TestDatabase;
let dataSource: DataSource;
let pool: pg.Pool;
let store: PostgresEventStore;

const organisationId = '0b5e2d6a-3f7c-4c8e-9a53-6b1a2f0e9d11';

beforeAll(async () => {
  database = await testDatabase();
  dataSource = await createDataSource(database.url).initialize();
  await migrate(dataSource);
  pool = new pg.Pool({ connectionString: database.url, max: 10 });
  store = new PostgresEventStore({ pool });
});
afterAll(async () => {
  await store.close();
  await pool.end();
  await dataSource.destroy();
  await database.drop();
});

const runners = () =>
  projections.map(
    (projection) =>
      new ProjectionRunner({ pool, store, reader: eventReader(store), projection, log: () => undefined }),
  );

const caughtUp = async (running: ReturnType<typeof runners>): Promise<void> => {
  const head = await store.head();
  while (running.some((runner) => runner.status().position < head)) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

const metadata = (occurredOn: string) => {
  const id = v7();
  return {
    occurredOn,
    precision: 'day' as const,
    recordedAt: '2026-01-01T10:00:00.000Z',
    actorId: 'spec',
    actorRole: 'coordinator' as const,
    source: 'api' as const,
    organisationId,
    correlationId: id,
    causationId: id,
  };
};

type Drawn = readonly (readonly [tandem: number, type: TandemEvent['type'], day: number])[];

const dayOf = (day: number): string => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);

/** Appends the drawn events one by one, so that they are recorded in any order of days. */
const append = async (tandems: readonly string[], drawn: Drawn): Promise<void> => {
  const revisions = new Map<string, bigint>();
  for (const [tandem, type, day] of drawn) {
    const stream = streamName('tandem', tandems[tandem] ?? '');
    const event = { type, data: sampleData[type] } as TandemEvent;
    const { revisions: after } = await store.append([
      {
        stream,
        expectedRevision: revisions.get(stream) ?? 'none',
        events: [encodeEvent(event, v7(), metadata(dayOf(day)))],
      },
    ]);
    revisions.set(stream, after.get(stream) ?? 0n);
  }
};

const rowsOf = async (table: string, tandems: readonly string[], order: string) => {
  const { rows } = await pool.query<Record<string, unknown>>(
    `select * from read_models.${table} where tandem_id = any($1::uuid[]) order by ${order}`,
    [tandems],
  );
  return rows;
};

const rows = async (tandems: readonly string[]) => ({
  overview: await rowsOf('tandem_overview', tandems, 'tandem_id'),
  timeline: await rowsOf('tandem_timeline', tandems, 'tandem_id, occurred_on, position'),
});

const naiveFold = async (tandems: readonly string[]) => {
  const folded = { overview: [] as object[], timeline: [] as object[] };
  for (const id of [...tandems].sort()) {
    const history: RecordedEvent<TandemEvent>[] = [];
    for await (const batch of store.readStream(streamName('tandem', id))) {
      history.push(...batch.map((event) => decodeEvent(event) as RecordedEvent<TandemEvent>));
    }
    folded.overview.push(...overviewOf(id, effectiveHistory(history)));
    folded.timeline.push(...timelineOf(id, effectiveHistory(history)));
  }
  return folded;
};

describe('read models', () => {
  it('rebuild ≡ live rows ≡ naive fold, for any history recorded in any order', async () => {
    const types = tandemEvents.map(({ type }) => type);
    const drawn = fc.array(fc.tuple(fc.nat({ max: 2 }), fc.constantFrom(...types), fc.nat({ max: 500 })), {
      minLength: 1,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(drawn, async (history) => {
        const tandems = [v7(), v7(), v7()];
        const live = runners();
        for (const runner of live) runner.start();
        await append(tandems, history);
        await caughtUp(live);
        await Promise.all(live.map((runner) => runner.stop()));
        const liveRows = await rows(tandems);

        await pool.query(`update projection_engine.checkpoint set version = 0`);
        const rebuilding = runners();
        for (const runner of rebuilding) runner.start();
        await caughtUp(rebuilding);
        await Promise.all(rebuilding.map((runner) => runner.stop()));

        const folded = await naiveFold(tandems);
        expect(await rows(tandems)).toEqual(liveRows);
        expect(liveRows).toEqual(folded);
      }),
      { numRuns: 8 },
    );
  });

  it.each([
    ['of another engine', '0'.repeat(32)],
    ['ahead of a store that was put back', '7'.repeat(16)],
  ])('a checkpoint %s is not believed: the rows are made anew', async (_, position) => {
    const tandem = v7();
    await append([tandem], [[0, 'TandemMatched', 1]]);
    await pool.query('update projection_engine.checkpoint set position = $1', [position]);
    const running = runners();
    for (const runner of running) runner.start();
    await caughtUp(running);
    await Promise.all(running.map((runner) => runner.stop()));
    const made = await rows([tandem]);
    expect(made.overview).toHaveLength(1);
    expect(made).toEqual(await naiveFold([tandem]));
    const { rows: checkpoints } = await pool.query('select position from projection_engine.checkpoint');
    for (const checkpoint of checkpoints) expect(checkpoint).toEqual({ position: await store.head() });
  });

  it('are applied once when two workers run the same projections', async () => {
    const tandem = v5('two workers', organisationId);
    const both = [...runners(), ...runners()];
    for (const runner of both) runner.start();
    await append(
      [tandem],
      [
        [0, 'TandemMatched', 1],
        [0, 'FirstMeetingHeld', 5],
        ...Array.from({ length: 30 }, (_, index) => [0, 'MeetingHeld', 10 + index] as const),
      ],
    );
    await caughtUp(both);
    await Promise.all(both.map((runner) => runner.stop()));
    expect(await rows([tandem])).toEqual(await naiveFold([tandem]));
    expect((await rows([tandem])).overview[0]).toMatchObject({ meetings: 31, status: 'active' });
  });

  it('have entities that say what the migrations made', async () => {
    const drift = await dataSource.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
  });
});
