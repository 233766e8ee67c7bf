import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { BoxLaboratory, type BoxBench, type BoxEvent } from '@tandemspur/testing';
import { proveComplete } from './completeness/index.js';
import { Crew } from './crew.js';
import { takeLanes } from './lanes.js';
import { waitForPosition } from './status/index.js';

const worker = 'b5c8f2de-6a1f-4a53-9d0e-1f5b1c3a7e42';

let laboratory: BoxLaboratory;
let bench: BoxBench;
let crew: Crew<BoxEvent>;

beforeAll(async () => {
  laboratory = await BoxLaboratory.open();
});
afterAll(() => laboratory.close());
beforeEach(async () => {
  bench = await laboratory.begin(3);
  const ignore = (): void => undefined;
  crew = new Crew({ ...bench, worker, onStep: ignore, onError: ignore, onChange: ignore });
});
afterEach(() => crew.drain());

const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

/** An event of each key, until all lanes have passed it. */
const record = async (): Promise<void> => {
  for (const key of keys) await bench.put(key, 1);
  const { pool, projection, store } = bench;
  const position = await store.head();
  expect(await waitForPosition(pool, [projection.name], position, { timeoutMs: 10_000 })).toBe(true);
};

/** Somebody takes a lane. */
const takenBy = (owner: string, lane: number) =>
  bench.pool.query(
    'update projection_engine.lane set epoch = epoch + 1, owner = $1 where generation = $2 and lane = $3',
    [owner, bench.generation, lane],
  );

test('a lane that was somebody else’s when the others began is run once it is ours again', async () => {
  const { pool, projection, generation } = bench;
  const taken = await takeLanes(pool, worker, generation, 3, 60_000);
  const lanes = taken.map(({ lane }) => ({ projection, generation, lane }));
  await takenBy('somebody else', 2);
  await crew.run(lanes);
  expect(crew.lanes.map(({ lane }) => lane)).toEqual([0, 1]);
  await takenBy(worker, 2);
  expect(crew.runs(lanes)).toBe(false);
  await crew.run(lanes);
  expect(crew.runs(lanes)).toBe(true);
  await record();
  expect(await proveComplete(bench)).toMatchObject({ applied: keys.length, complete: true });
});

test('a lane that was taken away and taken back within one beat is named twice, and run once', async () => {
  const { pool, projection, generation } = bench;
  const taken = await takeLanes(pool, worker, generation, 3, 60_000);
  const lanes = taken.map(({ lane }) => ({ projection, generation, lane }));
  await crew.run([...lanes, ...lanes]);
  expect(crew.runs(lanes)).toBe(true);
  await record();
  expect(await proveComplete(bench)).toMatchObject({ applied: keys.length, complete: true });
});
