import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  Follower,
  collect,
  errorOf,
  first,
  idsOf,
  newStream,
  sampleEvent,
  sampleEvents,
  testDatabase,
  type TestDatabase,
} from '@tandemspur/testing';
import pg from 'pg';
import type { Position } from '../position.js';
import { appendBatch } from './append-batch.js';
import { PostgresEventStore, ensureEventStoreSchema } from './index.js';
import { toOrdinal } from './position-codec.js';

const options = { lockTimeout: 5_000, queryTimeout: 10_000, announce: true };

describe('the order of appends', () => {
  let database: TestDatabase;
  let pool: pg.Pool;
  let holder: pg.Client;
  let store: PostgresEventStore;
  let start: Position;
  beforeAll(async () => {
    database = await testDatabase();
    pool = new pg.Pool({ connectionString: database.url });
    holder = new pg.Client({ connectionString: database.url });
    await holder.connect();
    await ensureEventStoreSchema(pool);
    store = new PostgresEventStore({ pool });
  });
  afterAll(async () => {
    await store.close();
    await holder.end();
    await pool.end();
    await database.drop();
  });
  beforeEach(async () => {
    start = await store.head();
  });

  /** Appends one event in a transaction that the caller ends. */
  const appendAndHold = async (stream: string, id: string): Promise<void> => {
    await holder.query('begin');
    await holder.query(
      `select event_store.append('{0}', $1, '{0}', $2, '{Held.v1}', '{"{}"}', '{"{}"}', 5000)`,
      [[stream], [id]],
    );
  };

  test('while one is not committed, the others wait and no reader passes it', async () => {
    const held = sampleEvent();
    const follower = new Follower(store, { after: start });
    await follower.until(({ messages }) => messages.length > 0);
    await appendAndHold(newStream(), held.id);
    let finished = 0;
    const events = sampleEvents(5);
    const others = events.map(async (event) => {
      const { position } = await store.append([first(newStream(), [event])]);
      finished++;
      return position;
    });
    await sleep(600);
    expect(finished).toBe(0);
    expect(follower.ids).toEqual([]);
    expect(await store.head()).toBe(start);
    expect(await collect(store.readAll({ after: start }))).toEqual([]);

    await holder.query('commit');
    const positions = await Promise.all(others);
    await follower.until(({ ids }) => ids.length >= 6);
    await follower.end();
    expect(follower.ids[0]).toBe(held.id);
    expect([...follower.ids].sort()).toEqual(idsOf([held, ...events]).sort());
    const ordinals = follower.events.map(({ position }) => toOrdinal(position) - toOrdinal(start));
    expect(ordinals).toEqual([1n, 2n, 3n, 4n, 5n, 6n]);
    expect([...positions].sort()).toEqual(follower.events.slice(1).map(({ position }) => position));
  });

  test('one that is rolled back leaves no gap', async () => {
    await appendAndHold(newStream(), sampleEvent().id);
    await holder.query('rollback');
    const { position } = await store.append([first(newStream(), sampleEvents(1))]);
    expect(toOrdinal(position)).toBe(toOrdinal(start) + 1n);
  });

  test('a conflict and a repetition take no position', async () => {
    const stream = newStream();
    const writes = [first(stream, sampleEvents(1))];
    await store.append(writes);
    await store.append(writes);
    await errorOf(store.append([first(stream, sampleEvents(1))]));
    const { position } = await store.append([first(newStream(), sampleEvents(1))]);
    expect(toOrdinal(position)).toBe(toOrdinal(start) + 2n);
  });

  test('a lock that is held for long is not waited for for ever', async () => {
    const impatient = new PostgresEventStore({ pool, lockTimeout: 100 });
    await appendAndHold(newStream(), sampleEvent().id);
    const error = await errorOf(impatient.append([first(newStream(), sampleEvents(1))]));
    expect(error).toMatchObject({ name: 'StoreOverloaded', retryAfterSeconds: 1 });
    await holder.query('rollback');
    await impatient.close();
  });

  test('a batch of appends: each has its own outcome, all in one statement', async () => {
    const [one, two, old] = [newStream(), newStream(), newStream()];
    const stored = [first(old, sampleEvents(2))];
    const before = await store.append(stored);
    const again = sampleEvents(1);
    const outcomes = await appendBatch(
      pool,
      [
        [first(one, sampleEvents(2))],
        [{ stream: one, expectedRevision: 1n, events: sampleEvents(1) }, first(two, again)],
        [first(one, sampleEvents(1)), first(newStream(), sampleEvents(1))],
        stored,
        [first(two, again)],
        [first(newStream(), stored[0]?.events ?? [])],
        [{ stream: two, expectedRevision: 0n, events: sampleEvents(1) }],
      ],
      options,
    );
    const at = (n: bigint): Position =>
      (toOrdinal(start) + 2n + n).toString(16).padStart(16, '0') as Position;
    expect(outcomes).toMatchObject([
      { position: at(2n), revisions: new Map([[one, 1n]]) },
      {
        position: at(4n),
        revisions: new Map([
          [one, 2n],
          [two, 0n],
        ]),
      },
      { name: 'ConcurrencyConflict', stream: one, actualRevision: 2n },
      before,
      { position: at(4n), revisions: new Map([[two, 0n]]) },
      { name: 'InvalidEvent', eventId: stored[0]?.events.map(({ id }) => id).sort()[0] },
      { position: at(5n), revisions: new Map([[two, 1n]]) },
    ]);
    expect(await store.head()).toBe(at(5n));
  });

  test('appends that meet no conflict are not held up by those that do', async () => {
    const moved = newStream();
    await store.append([first(moved, sampleEvents(1))]);
    const before = await store.head();
    const clear = Array.from({ length: 20 }, () => [first(newStream(), sampleEvents(1))]);
    const late = [first(moved, sampleEvents(1))];
    const outcomes = await appendBatch(pool, [...clear.slice(0, 10), late, ...clear.slice(10)], options);
    expect(outcomes[10]).toMatchObject({ name: 'ConcurrencyConflict', stream: moved, actualRevision: 0n });
    const positions = outcomes.flatMap((outcome) =>
      'position' in outcome ? [toOrdinal(outcome.position)] : [],
    );
    expect(positions).toEqual(clear.map((_, index) => toOrdinal(before) + BigInt(index + 1)));
  });

  test('several stores on one database, as in several processes: dense, in order, nothing lost', async () => {
    const stores = [1, 2, 3].map(() => new PostgresEventStore({ connectionString: database.url }));
    const follower = new Follower(store, { after: start });
    const written = await Promise.all(
      stores.flatMap((each) =>
        [1, 2, 3, 4].map(async () => {
          const stream = newStream();
          const events = sampleEvents(25);
          for (const [index, event] of events.entries())
            await each.append([
              { stream, expectedRevision: index === 0 ? 'none' : BigInt(index - 1), events: [event] },
            ]);
          return idsOf(events);
        }),
      ),
    );
    await follower.until(({ ids }) => ids.length >= 300);
    await follower.end();
    expect([...follower.ids].sort()).toEqual(written.flat().sort());
    expect(follower.events.map(({ position }) => toOrdinal(position) - toOrdinal(start))).toEqual(
      Array.from({ length: 300 }, (_, index) => BigInt(index + 1)),
    );
    for (const each of stores) await each.close();
  });

  test('a process of an older version, which appends by the function, shares the order with a new one', async () => {
    const old = new pg.Pool({ connectionString: database.url, max: 4 });
    const older = Array.from({ length: 40 }, async () => {
      const values = [[newStream()], [sampleEvent().id]];
      await old.query(
        `select event_store.append('{0}', $1, '{0}', $2, '{Old.v1}', '{"{}"}', '{"{}"}', 5000)`,
        values,
      );
    });
    const newer = Array.from({ length: 40 }, () => store.append([first(newStream(), sampleEvents(2))]));
    await Promise.all([...older, ...newer]);
    await old.end();
    const all = await collect(store.readAll({ after: start }));
    expect(all.map(({ position }) => toOrdinal(position) - toOrdinal(start))).toEqual(
      Array.from({ length: 120 }, (_, index) => BigInt(index + 1)),
    );
  });

  test('the order is that of the appends, whatever their clocks said', async () => {
    const days = ['2026-03-31', '2026-03-30', '2027-01-01', '1999-12-31'];
    for (const day of days)
      await store.append([
        first(newStream(), sampleEvents(1, { metadata: { recordedAt: `${day}T00:00:00.000Z` } })),
      ]);
    const all = await collect(store.readAll({ after: start }));
    expect(all.map(({ metadata }) => metadata['recordedAt']?.slice(0, 10))).toEqual(days);
  });

  test('other processes are told: once for many appends, and surely after the last', async () => {
    const listener = new pg.Client({ connectionString: database.url });
    await listener.connect();
    const heard: bigint[] = [];
    listener.on('notification', () => {
      heard.push(process.hrtime.bigint());
    });
    await listener.query('listen event_store');
    let last = 0n;
    for (let round = 0; round < 20; round++) {
      await Promise.all(
        Array.from({ length: 20 }, () => store.append([first(newStream(), sampleEvents(1))])),
      );
      last = process.hrtime.bigint();
    }
    await sleep(200);
    expect(heard.length).toBeGreaterThan(0);
    expect(heard.length).toBeLessThanOrEqual(21);
    // The answer and the notification of the last batch travel on two connections.
    expect(Number((heard.at(-1) ?? 0n) - last) / 1e6).toBeGreaterThan(-20);
    await listener.end();
  });

  test('a batch of appends without trouble chains within a stream', async () => {
    const stream = newStream();
    const appends = Array.from({ length: 200 }, (_, i) => [
      { stream, expectedRevision: i === 0 ? ('none' as const) : BigInt(i - 1), events: sampleEvents(1) },
    ]);
    const outcomes = await appendBatch(pool, appends, options);
    expect(
      outcomes.map((outcome) => ('position' in outcome ? toOrdinal(outcome.position) : outcome)),
    ).toEqual(appends.map((_, i) => toOrdinal(start) + BigInt(i + 1)));
  });
});
