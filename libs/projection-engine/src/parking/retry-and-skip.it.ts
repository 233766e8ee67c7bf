import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { BoxLaboratory, naiveRows, poisons, storedRows, type BoxBench } from '@tandemspur/testing';
import type { StoredEvent } from '@tandemspur/event-store';
import { runLanes, takeWorkers } from '../../test/run-lanes.js';
import { LaneLost } from '../lanes.js';
import { changesChannel } from '../schema.js';
import { countParkedKeys, listParked, retryParked, skipParked } from './index.js';

let laboratory: BoxLaboratory;
let bench: BoxBench;

beforeAll(async () => {
  laboratory = await BoxLaboratory.open();
});
afterAll(() => laboratory.close());
beforeEach(async () => {
  bench = await laboratory.begin();
});

const laneRow = async (): Promise<unknown> => {
  const { rows } = await bench.pool.query<{ row: unknown }>(
    'select to_jsonb(l) as row from projection_engine.lane l where generation = $1',
    [bench.generation],
  );
  return rows[0]?.row;
};

const expectRowsOf = async (events: readonly StoredEvent[]): Promise<void> => {
  const { pool, projection, reader } = bench;
  expect(await storedRows(pool, [projection])).toEqual(naiveRows([projection], reader, events));
};

const key = { sequenceKey: 'a' };
const decision = { ...key, actor: 'somebody', reason: 'typed by a cat' };

describe('a retry', () => {
  test('that fails again changes nothing but the error', async () => {
    await bench.put('a/1', 1);
    const poison = await bench.put('a/1', poisons.fold);
    await bench.put('a/1', 2);
    await runLanes(bench);
    const [before, rows] = [await laneRow(), await storedRows(bench.pool, [bench.projection])];
    bench.mended.set(poisons.fold, poisons.write);
    expect(await retryParked({ ...bench, ...key })).toEqual({
      status: 'still-poisoned',
      events: 0,
      event: { eventId: poison.id, type: 'Put.v1', stream: 'a/1', position: poison.position },
      error: expect.stringMatching(/violates check constraint/),
    });
    expect(await laneRow()).toEqual(before);
    expect(await storedRows(bench.pool, [bench.projection])).toEqual(rows);
    expect(await listParked(bench.pool)).toMatchObject([
      { followers: 1, poison: { eventId: poison.id, error: expect.stringMatching(/check constraint/) } },
    ]);
  });

  test.each(['decode', 'fold', 'row', 'write'] as const)(
    'applies what comes before a follower that fails to %s; that one is what the key waits for then',
    async (kind) => {
      const first = kind === 'decode' ? 'fold' : 'decode';
      await bench.put('a/1', poisons[first]);
      await bench.put('a/2', 2);
      await bench.put('a/1', 3);
      const second = await bench.put('a/1', poisons[kind]);
      await bench.put('a/2', 5);
      await runLanes(bench);
      bench.mended.set(poisons[first], 1);
      expect(await retryParked({ ...bench, ...key })).toMatchObject({
        status: 'still-poisoned',
        events: 3,
        event: { eventId: second.id },
      });
      await expectRowsOf(bench.store.all.slice(0, 3));
      expect(await listParked(bench.pool, bench.projection.name)).toMatchObject([
        { followers: 1, streams: ['a/1', 'a/2'], poison: { eventId: second.id } },
      ]);
      bench.mended.set(poisons[kind], 4);
      expect(await retryParked({ ...bench, ...key })).toEqual({ status: 'replayed', events: 2 });
      await expectRowsOf(bench.store.all);
    },
  );

  test('succeeds when a parked event takes the poison back', async () => {
    await bench.put('a/1', 1);
    const poison = await bench.put('a/1', poisons.fold);
    await runLanes(bench);
    await bench.record('a/1', 'Taken', { target: poison.id });
    await bench.put('a/1', 2);
    await runLanes(bench);
    expect(await retryParked({ ...bench, ...key })).toEqual({ status: 'replayed', events: 3 });
    await expectRowsOf(bench.store.all);
  });

  test('of a key that is not parked, or of another version than the live one, does nothing', async () => {
    await bench.put('a/1', poisons.fold);
    await runLanes(bench);
    expect(await retryParked({ ...bench, sequenceKey: 'b' })).toEqual({ status: 'not-parked' });
    const projection = { ...bench.projection, version: 2 };
    expect(await retryParked({ ...bench, ...key, projection })).toEqual({ status: 'not-live' });
    expect(await countParkedKeys(bench.pool, bench.projection.name)).toBe(1);
  });

  test('tells the listeners which streams have changed', async () => {
    await bench.put('a/1', poisons.fold);
    await bench.put('a/2', 1);
    await runLanes(bench);
    const client = await bench.pool.connect();
    try {
      const told: (string | undefined)[] = [];
      client.on('notification', ({ payload }) => told.push(payload));
      await client.query(`listen ${changesChannel}`);
      bench.mended.set(poisons.fold, 3);
      await retryParked({ ...bench, ...key });
      await client.query('select');
      const position = bench.store.all.at(-1)?.position;
      expect(told.map((payload) => JSON.parse(payload ?? '') as unknown)).toEqual([
        { streams: ['a/1', 'a/2'], position },
      ]);
    } finally {
      await client.query('unlisten *');
      client.release();
    }
  });
});

describe('a skip', () => {
  test('is recorded, and the followers are applied without the event, now and later', async () => {
    await bench.put('a/1', 1);
    const poison = await bench.put('a/1', poisons.decode);
    await bench.put('a/1', 2);
    await runLanes(bench);
    expect(await skipParked({ ...bench, ...decision, eventId: poison.id })).toEqual({
      status: 'replayed',
      events: 1,
    });
    const { name } = bench.projection;
    const { id: eventId, type, position } = poison;
    const { actor, reason } = decision;
    expect(bench.journal.recorded).toEqual([{ projection: name, eventId, type, position, actor, reason }]);
    const others = (): StoredEvent[] => bench.store.all.filter(({ id }) => id !== poison.id);
    await expectRowsOf(others());
    await bench.put('a/1', 3);
    await bench.record('a/1', 'Taken', { target: others()[0]?.id ?? '' });
    await runLanes(bench);
    await expectRowsOf(others());
  });

  test('of an event without followers leaves nothing parked, and the owner of the lane looks again', async () => {
    await bench.put('a/1', poisons.write);
    await runLanes(bench);
    const [worker] = await takeWorkers(bench);
    expect(await skipParked({ ...bench, ...decision })).toEqual({ status: 'replayed', events: 0 });
    expect(await listParked(bench.pool, bench.projection.name)).toEqual([]);
    // A new session of its feed must not go on either: it would not know of the skip.
    await expect(worker?.reload()).rejects.toThrow(LaneLost);
  });

  test('goes on to the next poison', async () => {
    await bench.put('a/1', poisons.decode);
    await bench.put('a/1', 1);
    const second = await bench.put('a/1', poisons.fold);
    await runLanes(bench);
    expect(await skipParked({ ...bench, ...decision })).toMatchObject({
      status: 'still-poisoned',
      events: 1,
      event: { eventId: second.id },
      error: 'Error: this number cannot be folded',
    });
    expect(await skipParked({ ...bench, ...decision })).toEqual({ status: 'replayed', events: 0 });
    await expectRowsOf(bench.store.all.slice(1, 2));
  });

  test('is refused without a reason, and for an event that the key does not wait for any more', async () => {
    const poison = await bench.put('a/1', poisons.decode);
    const follower = await bench.put('a/1', 1);
    await runLanes(bench);
    expect(await skipParked({ ...bench, ...decision, reason: ' \n' })).toEqual({ status: 'reason-missing' });
    expect(await skipParked({ ...bench, ...decision, eventId: follower.id })).toMatchObject({
      status: 'other-poison',
      event: { eventId: poison.id },
    });
    expect(await skipParked({ ...bench, ...decision, sequenceKey: 'b' })).toEqual({ status: 'not-parked' });
    expect(bench.journal.recorded).toEqual([]);
  });

  test.each(['skip', 'retry'] as const)(
    'that broke off once it was recorded is completed by a %s',
    async (by) => {
      await bench.put('a/1', poisons.decode);
      const follower = await bench.put('a/1', 1);
      await runLanes(bench);
      const journal = {
        skipped: () => Promise.reject(new Error('the process dies')),
        record: bench.journal.record.bind(bench.journal),
      };
      const before = await laneRow();
      await expect(skipParked({ ...bench, ...decision, journal })).rejects.toThrow('the process dies');
      expect(await laneRow()).toEqual(before);
      expect(bench.journal.recorded).toHaveLength(1);
      await runLanes(bench);
      const again = by === 'skip' ? skipParked({ ...bench, ...decision }) : retryParked({ ...bench, ...key });
      expect(await again).toEqual({ status: 'replayed', events: 1 });
      expect(bench.journal.recorded).toHaveLength(1);
      await expectRowsOf([follower]);
    },
  );
});
