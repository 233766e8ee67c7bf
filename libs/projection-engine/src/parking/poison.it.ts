import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { BoxLaboratory, naiveRows, poisons, storedRows, type BoxBench } from '@tandemspur/testing';
import type { StoredEvent } from '@tandemspur/event-store';
import fc from 'fast-check';
import { runLanes } from '../../test/run-lanes.js';
import { proveComplete } from '../completeness/index.js';
import { laneOf } from '../projection.js';
import { Tally } from '../tally.js';
import { listParked, retryParked } from './index.js';

let laboratory: BoxLaboratory;
let bench: BoxBench;

beforeAll(async () => {
  laboratory = await BoxLaboratory.open();
});
afterAll(() => laboratory.close());
beforeEach(async () => {
  bench = await laboratory.begin();
});

/** The rows, and what the lanes say they are made of, are those of just these events. */
const expectRowsOf = async (events: readonly StoredEvent[]): Promise<void> => {
  const { pool, projection, reader, generation } = bench;
  expect(await storedRows(pool, [projection])).toEqual(naiveRows([projection], reader, events));
  const { rows } = await pool.query<{ applied: string; id_sum: string }>(
    'select applied::text, id_sum from projection_engine.lane where generation = $1',
    [generation],
  );
  const applied = new Tally();
  for (const lane of rows) applied.include(new Tally(Number(lane.applied), lane.id_sum));
  const expected = new Tally();
  for (const { id } of events) expected.add(id);
  expect({ events: applied.events, sum: applied.sum }).toEqual({
    events: expected.events,
    sum: expected.sum,
  });
};

describe.each([
  { kind: 'decode', error: 'Error: this number cannot be read' },
  { kind: 'fold', error: 'Error: this number cannot be folded' },
  { kind: 'row', error: 'no row can be made of this number' },
  { kind: 'write', error: /violates check constraint/ },
] as const)('an event that fails to $kind', ({ kind, error }) => {
  test('is found in its batch and parked with what follows of its key; other keys go on', async () => {
    const before = [await bench.put('a/1', 1), await bench.put('b', 2)];
    const poison = await bench.put('a/1', poisons[kind]);
    const other = await bench.put('b', 3);
    await bench.put('a/2', 4);
    await bench.put('a/2', 5);
    const another = await bench.put('c', 6);
    await runLanes(bench);
    await expectRowsOf([...before, other, another]);
    expect(await listParked(bench.pool, bench.projection.name)).toEqual([
      {
        projection: bench.projection.name,
        sequenceKey: 'a',
        streams: ['a/1', 'a/2'],
        followers: 2,
        poison: {
          eventId: poison.id,
          type: 'Put.v1',
          stream: 'a/1',
          position: poison.position,
          error: expect.stringMatching(error),
          parkedAt: expect.any(Date),
        },
      },
    ]);
  });

  test('is applied by a retry once it can be, with its followers and in order', async () => {
    await bench.put('a/1', 1);
    await bench.put('a/1', poisons[kind]);
    await bench.put('a/2', 4);
    await runLanes(bench);
    await bench.put('a/1', 5);
    await bench.put('b', 6);
    await runLanes(bench);
    bench.mended.set(poisons[kind], 7);
    expect(await retryParked({ ...bench, sequenceKey: 'a' })).toEqual({ status: 'replayed', events: 3 });
    await expectRowsOf(bench.store.all);
    expect(await listParked(bench.pool, bench.projection.name)).toEqual([]);
    await bench.put('a/1', 8);
    await runLanes(bench);
    await expectRowsOf(bench.store.all);
  });
});

test('what a stream could still take before an unreadable event is applied, whatever the page holds behind', async () => {
  const first = await bench.put('a', 1);
  await runLanes(bench);
  const second = await bench.put('a', 2);
  const poison = await bench.put('a', poisons.decode);
  const other = await bench.put('b', 3);
  await runLanes(bench);
  await expectRowsOf([first, second, other]);
  expect(await listParked(bench.pool, bench.projection.name)).toMatchObject([
    { followers: 0, poison: { eventId: poison.id } },
  ]);
});

test('a lane that stands ahead of those it is read with applies nothing twice', async () => {
  bench = await laboratory.begin(2);
  const ahead = ['a', 'b', 'c', 'd'].find((key) => laneOf(key, 2) === 1) ?? '';
  const behind = ['a', 'b', 'c', 'd'].find((key) => laneOf(key, 2) === 0) ?? '';
  for (const n of [1, 2, 3]) await bench.put(ahead, n);
  for (const n of [4, 5, 6]) await bench.put(behind, n);
  for (const n of [7, 8]) await bench.put(ahead, n);
  await runLanes({ ...bench, only: [1] });
  await runLanes({ ...bench, pageSize: 2 });
  await expectRowsOf(bench.store.all);
});

test('whatever is poisoned: what is parked is each first poison and its followers, and a retry makes it whole', async () => {
  const bad = [poisons.decode, poisons.fold, poisons.write];
  const event = fc.record({
    stream: fc.constantFrom('a/1', 'a/2', 'b/1', 'b/2', 'c', 'd'),
    n: fc.oneof(
      { weight: 6, arbitrary: fc.nat({ max: 9 }) },
      { weight: 1, arbitrary: fc.constantFrom(...bad) },
    ),
    at: fc.constantFrom('2024-01-01', '2024-01-02', '2024-01-03'),
  });
  const scenario = fc.record({
    lanes: fc.integer({ min: 1, max: 3 }),
    pageSize: fc.integer({ min: 1, max: 12 }),
    history: fc.array(event, { minLength: 1, maxLength: 40 }),
    later: fc.array(event, { maxLength: 10 }),
  });
  await fc.assert(
    fc.asyncProperty(scenario, async ({ lanes, pageSize, history, later }) => {
      bench = await laboratory.begin(lanes);
      for (const { stream, n, at } of history) await bench.record(stream, 'Put', { n, at });
      await runLanes({ ...bench, pageSize });
      for (const { stream, n, at } of later) await bench.record(stream, 'Put', { n, at });
      await runLanes({ ...bench, pageSize });

      const poisoned = new Map<string, string>();
      const followers = new Map<string, number>();
      const applied = bench.store.all.filter((stored, index) => {
        const key = stored.stream.slice(0, 1);
        const { n } = [...history, ...later][index] ?? { n: 0 };
        if (poisoned.has(key)) followers.set(key, (followers.get(key) ?? 0) + 1);
        else if (n < 0) poisoned.set(key, stored.id);
        return !poisoned.has(key);
      });
      await expectRowsOf(applied);
      const parked = await listParked(bench.pool, bench.projection.name);
      expect(parked.map(({ sequenceKey, poison }) => [sequenceKey, poison.eventId])).toEqual([...poisoned]);
      expect(new Map(parked.map((key) => [key.sequenceKey, key.followers]))).toEqual(
        new Map([...poisoned.keys()].map((key) => [key, followers.get(key) ?? 0])),
      );
      expect(await proveComplete(bench)).toMatchObject({ complete: true, applied: applied.length });

      for (const n of bad) bench.mended.set(n, 10 - n);
      for (const { sequenceKey } of parked)
        expect(await retryParked({ ...bench, sequenceKey })).toMatchObject({ status: 'replayed' });
      await expectRowsOf(bench.store.all);
      expect(await proveComplete(bench)).toMatchObject({
        complete: true,
        parked: 0,
        expected: bench.store.all.length,
      });
    }),
    { numRuns: 30, endOnFailure: true },
  );
});
