import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { BoxLaboratory, poisons, type BoxBench } from '@tandemspur/testing';
import type { ReadAllOptions } from '@tandemspur/event-store';
import { runLanes } from '../../test/run-lanes.js';
import { retryParked, skipParked } from '../parking/index.js';
import { laneOf } from '../projection.js';
import { Tally } from '../tally.js';
import { lastProof, proveComplete } from './index.js';

let laboratory: BoxLaboratory;
let bench: BoxBench;
/** What the store was asked for. */
let reads: ReadAllOptions[];

beforeAll(async () => {
  laboratory = await BoxLaboratory.open();
});
afterAll(() => laboratory.close());
beforeEach(async () => {
  bench = await laboratory.begin(3);
  reads = [];
  const { store } = bench;
  const readAll = store.readAll.bind(store);
  store.readAll = (options) => {
    reads.push(options ?? {});
    return readAll(options);
  };
});

const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

const record = async (rounds: number): Promise<void> => {
  for (let n = 1; n <= rounds; n++) for (const key of keys) await bench.put(key, n);
};

const sumOf = (ids: readonly string[]): string => {
  const tally = new Tally();
  for (const id of ids) tally.add(id);
  return tally.sum;
};

describe('a proof', () => {
  test('adds up what the lanes applied and what the store holds, lane by lane', async () => {
    await record(3);
    await runLanes(bench);
    const all = bench.store.all.map(({ id }) => id);
    const head = await bench.store.head();
    const proof = await proveComplete(bench);
    expect(proof).toMatchObject({
      projection: bench.projection.name,
      generation: bench.generation,
      position: head,
      expected: 21,
      applied: 21,
      parked: 0,
      skipped: 0,
      sums: { expected: sumOf(all), appliedAndParked: sumOf(all) },
      complete: true,
    });
    expect(proof?.lanes.map(({ lane, expected, position }) => ({ lane, expected, position }))).toEqual(
      [0, 1, 2].map((lane) => ({
        lane,
        expected: 3 * keys.filter((key) => laneOf(key, 3) === lane).length,
        position: head,
      })),
    );
    const { lanes, sums, ...kept } = proof ?? {};
    expect(lanes).toHaveLength(3);
    expect(sums).toBeDefined();
    expect(await lastProof(bench.pool)).toContainEqual(kept);
  });

  test('goes up to where each lane stands, and no further', async () => {
    await record(2);
    await runLanes({ ...bench, only: [0] });
    await record(1);
    expect(await proveComplete(bench)).toMatchObject({
      complete: true,
      position: '',
      expected: 2 * keys.filter((key) => laneOf(key, 3) === 0).length,
    });
    await runLanes({ ...bench, only: [1, 2], pageSize: 4 });
    expect(await proveComplete(bench)).toMatchObject({ complete: true });
    await runLanes(bench);
    expect(await proveComplete(bench)).toMatchObject({ complete: true, expected: 21 });
  });

  test('reads only what is new, and everything when asked to', async () => {
    await record(2);
    await runLanes(bench);
    await proveComplete(bench);
    const proven = await bench.store.head();
    await record(1);
    await runLanes(bench);
    reads.length = 0;
    expect(await proveComplete(bench)).toMatchObject({ complete: true, expected: 21 });
    expect(reads.map(({ after }) => after)).toEqual([proven]);
    expect(await proveComplete(bench)).toMatchObject({ complete: true, expected: 21 });
    expect(reads).toHaveLength(1);
    expect(await proveComplete({ ...bench, fromBeginning: true })).toMatchObject({
      complete: true,
      expected: 21,
    });
    expect(reads.map(({ after }) => after)).toEqual([proven, '']);
  });

  test.each([
    ['lost', (tally: Tally) => new Tally(tally.events - 1, tally.sum)],
    ['applied twice', (tally: Tally, id: string) => including(tally, id)],
    ['put in for another', (tally: Tally, id: string) => new Tally(tally.events, including(tally, id).sum)],
  ])('finds an event that was %s', async (_, tampered) => {
    await record(1);
    await runLanes(bench);
    const { rows } = await bench.pool.query<{ applied: string; id_sum: string }>(
      `select applied::text, id_sum from projection_engine.lane where generation = $1 and lane = 0`,
      [bench.generation],
    );
    const [lane] = rows;
    const wrong = tampered(new Tally(Number(lane?.applied), lane?.id_sum), bench.store.all[0]?.id ?? '');
    await bench.pool.query(
      `update projection_engine.lane set applied = $2, id_sum = $3 where generation = $1 and lane = 0`,
      [bench.generation, wrong.events, wrong.sum],
    );
    const proof = await proveComplete(bench);
    expect(proof?.complete).toBe(false);
    expect(proof?.lanes.map(({ complete }) => complete)).toEqual([false, true, true]);
    const kept = await lastProof(bench.pool);
    expect(kept.find(({ generation }) => generation === bench.generation)?.complete).toBe(false);
  });

  test('of nothing is complete', async () => {
    expect(await proveComplete(bench)).toMatchObject({ complete: true, expected: 0, position: '' });
    expect(reads).toEqual([]);
  });

  test('is not given for another version, other lanes, or positions of another store', async () => {
    const { projection } = bench;
    expect(await proveComplete({ ...bench, projection: { ...projection, version: 2 } })).toBeUndefined();
    expect(await proveComplete({ ...bench, projection: { ...projection, lanes: 2 } })).toBeUndefined();
    await record(1);
    await runLanes(bench);
    const other = await laboratory.begin(1);
    expect(await proveComplete({ ...bench, store: other.store })).toBeUndefined();
  });

  test('tells how far it is, and ends when it is told to', async () => {
    await record(4);
    await runLanes(bench);
    const told: (readonly [number, number])[] = [];
    await proveComplete({ ...bench, onProgress: (done, total) => told.push([done, total]) });
    expect(told.at(-1)).toEqual([28, 28]);
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(proveComplete({ ...bench, fromBeginning: true, signal })).rejects.toThrow('enough');
  });
});

describe('with parked events a proof', () => {
  beforeEach(async () => {
    await record(2);
    await bench.put('a', poisons.decode);
    await bench.put('a', 7);
    await bench.put('b', 8);
    await runLanes(bench);
  });

  test('counts them apart, and no more once they are applied', async () => {
    expect(await proveComplete(bench)).toMatchObject({
      complete: true,
      expected: 17,
      applied: 15,
      parked: 2,
    });
    bench.mended.set(poisons.decode, 6);
    await retryParked({ ...bench, sequenceKey: 'a' });
    expect(await proveComplete(bench)).toMatchObject({
      complete: true,
      expected: 17,
      applied: 17,
      parked: 0,
    });
  });

  test('stays right when an event that it has counted is skipped', async () => {
    await proveComplete(bench);
    const skip = { ...bench, sequenceKey: 'a', actor: 'somebody', reason: 'unreadable' };
    await skipParked(skip);
    const expected = { complete: true, expected: 16, applied: 16, parked: 0, skipped: 1 };
    expect(await proveComplete(bench)).toMatchObject(expected);
    await bench.put('a', 9);
    await runLanes(bench);
    const more = { ...expected, expected: 17, applied: 17 };
    expect(await proveComplete(bench)).toMatchObject(more);
    expect(await proveComplete({ ...bench, fromBeginning: true })).toMatchObject(more);
  });

  test('holds between the record of a skip and its rows', async () => {
    await proveComplete(bench);
    const [poison] = bench.store.all.filter(({ data }) => data.includes('-1'));
    const { id: eventId = '', position = '', type = '' } = poison ?? {};
    const { name } = bench.projection;
    const skip = { projection: name, eventId, type, position, actor: 'somebody', reason: 'unreadable' };
    await bench.journal.record(skip);
    const expected = { complete: true, expected: 16, applied: 15, parked: 1, skipped: 1 };
    expect(await proveComplete(bench)).toMatchObject(expected);
    await retryParked({ ...bench, sequenceKey: 'a' });
    expect(await proveComplete(bench)).toMatchObject({ ...expected, applied: 16, parked: 0 });
  });

  test('finds a skip of what was applied', async () => {
    await proveComplete(bench);
    const applied = bench.store.all[0];
    const { id: eventId = '', position = '', type = '' } = applied ?? {};
    const { name } = bench.projection;
    const skip = { projection: name, eventId, type, position, actor: 'somebody', reason: 'too late' };
    await bench.journal.record(skip);
    expect(await proveComplete(bench)).toMatchObject({ complete: false });
  });
});

const including = (tally: Tally, id: string): Tally => {
  const more = tally.copy();
  more.add(id);
  return more;
};
