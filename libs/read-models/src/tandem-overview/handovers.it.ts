import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DomainEvent, EventMetadata } from '@tandemspur/contracts';
import { encodeEvent, PostgresEventStore } from '@tandemspur/event-store';
import { ProjectionEngine, waitForPosition } from '@tandemspur/projection-engine';
import {
  eventReader,
  findTandem,
  listHandovers,
  listTandems,
  projections,
  StoredSkips,
  tandemBriefing,
  tandemKeyMoments,
} from '@tandemspur/read-models';
import { createDataSource, migrate } from '@tandemspur/runtime';
import { on, testDatabase, type TestDatabase } from '@tandemspur/testing';
import pg from 'pg';
import type { DataSource } from 'typeorm';

const organisationId = '0b5e2d6a-3f7c-4c8e-9a53-6b1a2f0e9d11';
const mentorId = '11111111-1111-4111-8111-111111111111';
const menteeId = '22222222-2222-4222-8222-222222222222';
const ayse = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';
const ben = 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb';
const first = 'eeeeeeee-0001-4eee-8eee-eeeeeeeeeeee';
const second = 'eeeeeeee-0002-4eee-8eee-eeeeeeeeeeee';
const orphan = 'eeeeeeee-0003-4eee-8eee-eeeeeeeeeeee';

let database: TestDatabase;
let dataSource: DataSource;
let pool: pg.Pool;
let store: PostgresEventStore;
let stopEngine: () => Promise<void>;
let recordedSoFar = 0;
const revisions = new Map<string, bigint>();

/** Appends to a stream and waits until the read models have it. */
const record = async (
  stream: string,
  day: string,
  type: DomainEvent['type'],
  data: object,
): Promise<void> => {
  recordedSoFar += 1;
  const id = `00000000-0000-4000-9000-${String(recordedSoFar).padStart(12, '0')}`;
  const event = on<DomainEvent>(day, { type, data } as DomainEvent);
  const { occurredOn, precision } = event;
  const metadata: EventMetadata = {
    ...{ occurredOn, precision, recordedAt: '2026-01-01T10:00:00.000Z', actorId: 'spec', organisationId },
    ...{ actorRole: 'coordinator', source: 'api', correlationId: id, causationId: id },
  };
  const before = revisions.get(stream);
  await store.append([
    { stream, expectedRevision: before ?? 'none', events: [encodeEvent(event, id, metadata)] },
  ]);
  revisions.set(stream, (before ?? -1n) + 1n);
};

const upToDate = async (): Promise<void> => {
  const names = projections.map(({ name }) => name);
  expect(await waitForPosition(pool, names, await store.head(), { timeoutMs: 20_000 })).toBe(true);
};

const tandem = async (id: string, coordinator?: string): Promise<void> => {
  const stream = `tandem-${id}`;
  await record(stream, '2025-01-20', 'TandemMatched', {
    ...{ mentorId, menteeId, agreedTermMonths: 12, meetingIntervalDays: 14, mode: 'in_person' },
  });
  if (coordinator === undefined) return;
  await record(stream, '2025-01-21', 'CoordinatorAssigned', {
    ...{ to: coordinator, effectiveOn: '2025-01-21', absenceCover: false },
  });
};

const handovers = async (today: string) => {
  await upToDate();
  const { awaiting, open, completed } = await listHandovers(dataSource, organisationId, today);
  return {
    awaiting: awaiting.map(({ tandemId, since, reason }) => `${tandemId} ${String(since)} ${reason}`),
    open: open.map(({ tandemId, to, days, checkInSince }) => ({ tandemId, to: to.name, days, checkInSince })),
    completed: completed.map(({ tandemId, completedOn, days }) => ({ tandemId, completedOn, days })),
  };
};

beforeAll(async () => {
  database = await testDatabase();
  dataSource = await createDataSource(database.url).initialize();
  await migrate(dataSource);
  pool = new pg.Pool({ connectionString: database.url, max: 6 });
  store = new PostgresEventStore({ pool });
  const engine = new ProjectionEngine({
    ...{ pool, store, reader: eventReader, projections, log: () => undefined },
    journal: new StoredSkips(store, { id: organisationId, timeZone: 'Europe/Berlin' }),
  });
  engine.start();
  stopEngine = () => engine.stop();
  for (const [id, name] of [
    [ayse, 'Ayşe Brandt'],
    [ben, 'Ben Ito'],
  ] as const) {
    await record(`staff-${id}`, '2024-01-01', 'StaffJoined', {
      ...{ name, roles: ['coordinator'], effectiveOn: '2024-01-01' },
    });
  }
  await tandem(first, ayse);
  await tandem(second, ayse);
  await tandem(orphan);
});
afterAll(async () => {
  await stopEngine();
  await store.close();
  await pool.end();
  await dataSource.destroy();
  await database.drop();
});

describe('handovers', () => {
  it('await all tandems of somebody from the day on which they leave, and those that never had anybody', async () => {
    await record(`staff-${ayse}`, '2025-05-31', 'StaffLeft', { effectiveOn: '2025-05-31' });
    expect((await handovers('2025-05-30')).awaiting).toEqual([`${orphan} 2025-01-20 no-coordinator`]);
    expect(await handovers('2025-05-31')).toEqual({
      awaiting: [
        `${orphan} 2025-01-20 no-coordinator`,
        `${first} 2025-05-31 coordinator-left`,
        `${second} 2025-05-31 coordinator-left`,
      ],
      open: [],
      completed: [],
    });
  });

  it('are found by the list, and said of each tandem', async () => {
    const filter = { organisationId, today: '2025-06-01' };
    const awaiting = await listTandems(dataSource, { ...filter, awaitingHandover: true }, { limit: 50 });
    expect(awaiting.total).toBe(3);
    expect(awaiting.items.every(({ awaitingHandover }) => awaitingHandover)).toBe(true);
    const before = await listTandems(dataSource, { organisationId, today: '2025-05-30' }, { limit: 50 });
    expect(
      before.items.filter(({ awaitingHandover }) => awaitingHandover).map(({ tandemId }) => tandemId),
    ).toEqual([orphan]);
  });

  it('are open once begun, and completed in the end', async () => {
    const stream = `tandem-${first}`;
    await record(stream, '2025-06-02', 'HandoverStarted', { to: ben });
    await record(stream, '2025-06-02', 'CoordinatorAssigned', {
      ...{ from: ayse, to: ben, effectiveOn: '2025-06-02', absenceCover: false },
    });
    const begun = await handovers('2025-06-05');
    expect(begun.awaiting).toHaveLength(2);
    expect(begun.open).toEqual([{ tandemId: first, to: 'Ben Ito', days: 3, checkInSince: false }]);
    await record(stream, '2025-06-06', 'CheckInCompleted', {
      ...{ with: ['mentor'], channel: 'phone', needsFollowUp: false },
    });
    expect((await handovers('2025-06-06')).open).toMatchObject([{ checkInSince: true }]);
    await record(stream, '2025-06-07', 'HandoverCompleted', {
      ...{ openFollowUps: 0, openConflicts: 0, briefing: 'both', tandemInformed: true },
    });
    const done = await handovers('2025-06-10');
    expect(done).toMatchObject({
      open: [],
      completed: [{ tandemId: first, completedOn: '2025-06-07', days: 5 }],
    });
    expect((await handovers('2025-07-08')).completed).toEqual([]);
    expect(await findTandem(dataSource, organisationId, first, '2025-06-10')).toMatchObject({
      awaitingHandover: false,
      coordinator: { id: ben, name: 'Ben Ito' },
      coordinatorSince: '2025-06-02',
      handover: { to: { name: 'Ben Ito' }, startedOn: '2025-06-02', completedOn: '2025-06-07' },
      termEndOn: '2026-01-20',
      lastCheckInOn: '2025-06-06',
      safeguardingOpen: false,
      rematches: [],
    });
  });

  it('come with a briefing and key moments out of the store, with names out of the read models', async () => {
    const request = { organisationId, tandemId: first, today: '2025-06-10' };
    const briefing = await tandemBriefing({ store, dataSource, sql: pool }, request);
    expect(briefing).toMatchObject({
      status: { value: 'matched' },
      coordinators: [
        { staff: { name: 'Ayşe Brandt' }, from: '2025-01-21', until: '2025-06-02' },
        { staff: { name: 'Ben Ito' }, from: '2025-06-02', until: null },
      ],
      handovers: [{ to: { name: 'Ben Ito' }, startedOn: '2025-06-02', completedOn: '2025-06-07' }],
      safeguarding: null,
      awaited: [
        { kind: { value: 'first-meeting' }, on: '2025-02-03' },
        { kind: { value: 'term-end' }, on: '2026-01-20' },
      ],
    });
    const moments = await tandemKeyMoments(store, organisationId, first);
    expect(moments?.blocks.flatMap((block) => block.moments.map(({ kind }) => kind))).toEqual([
      'matched',
      'first-check-in',
    ]);
    expect(await tandemBriefing({ store, dataSource, sql: pool }, { ...request, organisationId: ayse })).toBe(
      undefined,
    );
  });
});
