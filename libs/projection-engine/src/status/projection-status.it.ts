import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { BoxLaboratory, poisons, type BoxBench } from '@tandemspur/testing';
import { asPosition } from '@tandemspur/event-store';
import { runLanes, takeWorkers } from '../../test/run-lanes.js';
import { proveComplete } from '../completeness/index.js';
import { laneOf } from '../projection.js';
import {
  degradedStreams,
  hasApplied,
  projectionStatus,
  setProjectionState,
  waitForPosition,
  type ProjectionStatus,
} from './index.js';

let laboratory: BoxLaboratory;
let bench: BoxBench;

beforeAll(async () => {
  laboratory = await BoxLaboratory.open();
});
afterAll(() => laboratory.close());
beforeEach(async () => {
  bench = await laboratory.begin();
});

const statusOf = async (changed: Partial<BoxBench> = {}): Promise<ProjectionStatus | undefined> => {
  const own = { ...bench, ...changed };
  return (await projectionStatus({ ...own, projections: [own.projection] }))[0];
};

test('nothing is applied before anything was; then it is, also when there was nothing for the projection', async () => {
  const empty = await BoxLaboratory.open();
  try {
    const fresh = await empty.begin(2);
    expect(await hasApplied(fresh.pool)).toBe(false);
    await fresh.put('a', 1);
    await runLanes({ ...fresh, only: [1 - laneOf('a', 2)] });
    expect(await hasApplied(fresh.pool)).toBe(true);
  } finally {
    await empty.close();
  }
});

describe('the status', () => {
  test('of a projection that is up to date', async () => {
    for (const n of [1, 2, 3]) await bench.put('a', n);
    await runLanes(bench);
    await proveComplete(bench);
    const position = await bench.store.head();
    expect(await statusOf()).toEqual({
      name: bench.projection.name,
      state: 'running',
      reason: null,
      version: 1,
      live: { id: bench.generation, version: 1, isCurrent: true },
      lanes: [
        {
          ...{ lane: 0, position, owner: null, leaseMs: null, applied: 3, lastBatch: 3, rate: 0 },
          updatedAt: expect.any(Date),
        },
      ],
      position,
      lagEvents: 0,
      lagSeconds: 0,
      parkedKeys: 0,
      parkedEvents: 0,
      building: null,
      previous: null,
      lastProof: expect.objectContaining({ complete: true, expected: 3, position }),
    });
  });

  test('tells how far the slowest lane lies behind, and for how long', async () => {
    bench = await laboratory.begin(2);
    await bench.put('a', 1);
    await runLanes({ ...bench, only: [0] });
    const recordedAt = Date.parse('2026-01-01T10:00:00.000Z');
    const [earliest, status] = [Date.now(), await statusOf()];
    expect(status).toMatchObject({ position: '', lagEvents: 1 });
    expect(status?.lagSeconds).toBeGreaterThanOrEqual((earliest - recordedAt) / 1_000);
    expect(status?.lagSeconds).toBeLessThanOrEqual((Date.now() - recordedAt) / 1_000);
  });

  test('has no lag in seconds when what lies behind is nothing of its own', async () => {
    await bench.put('a', 1);
    await runLanes(bench);
    const events = [
      { id: 'e0ec2a3c-9c8e-4b0c-a6f0-0c3f2b6f1d11', type: 'Other.v1', data: '{}', metadata: {} },
    ];
    await bench.store.append([{ stream: 'x', expectedRevision: 'none', events }]);
    expect(await statusOf()).toMatchObject({ lagEvents: 1, lagSeconds: 0 });
  });

  test('does not know the lag in seconds when the next event cannot be read', async () => {
    await bench.put('a', poisons.decode);
    expect(await statusOf()).toMatchObject({ lagEvents: 1, lagSeconds: null });
  });

  test('names the owner, its lease, and what is parked', async () => {
    for (const stream of ['a/1', 'a/2', 'b', 'c']) await bench.put(stream, poisons.fold);
    await runLanes(bench);
    await takeWorkers(bench);
    const status = await statusOf();
    expect(status).toMatchObject({ parkedKeys: 3, parkedEvents: 4 });
    expect(status?.lanes).toMatchObject([{ owner: 'a worker of a test', applied: 0 }]);
    expect(status?.lanes[0]?.leaseMs).toBeGreaterThan(50_000);
    expect(status?.lanes[0]?.leaseMs).toBeLessThanOrEqual(60_000);
  });

  test('names the generations beside the live one', async () => {
    await bench.pool.query(
      `insert into projection_engine.generation
          (projection, version, lanes, status, phase, done, total, builder, builder_until, error)
        values ($1, 0, 1, 'previous', null, 0, 0, null, null, null),
          ($1, 2, 1, 'building', 'copying', 5, 9, 'builder', now() + interval '1 minute', 'it broke')`,
      [bench.projection.name],
    );
    const building = {
      ...{ version: 2, phase: 'copying', done: 5, total: 9 },
      ...{ builder: 'builder', error: 'it broke' },
    };
    expect(await statusOf({ projection: { ...bench.projection, version: 2 } })).toMatchObject({
      version: 2,
      live: { version: 1, isCurrent: false },
      previous: { version: 0 },
      building,
    });
    await bench.pool.query(
      `update projection_engine.generation set builder_until = now() where projection = $1 and status = 'building'`,
      [bench.projection.name],
    );
    expect(await statusOf()).toMatchObject({ building: { ...building, builder: null } });
  });

  test('of a projection that nobody has begun', async () => {
    await bench.put('a', 1);
    expect(await statusOf({ projection: { ...bench.projection, name: 'nowhere' } })).toMatchObject({
      ...{ state: 'running', live: null, lanes: [], position: '', lagEvents: 1, lastProof: null },
    });
  });

  test('says what it was told to do', async () => {
    const { pool, projection } = bench;
    expect(await setProjectionState(pool, projection.name, 'stopped', 'too much is parked')).toBe(true);
    expect(await statusOf()).toMatchObject({ state: 'stopped', reason: 'too much is parked' });
    expect(await setProjectionState(pool, projection.name, 'running')).toBe(true);
    expect(await statusOf()).toMatchObject({ state: 'running', reason: null });
    expect(await setProjectionState(pool, 'nowhere', 'paused')).toBe(false);
  });
});

describe('who waits for a position', () => {
  test('waits for every lane of every projection', async () => {
    bench = await laboratory.begin(2);
    const { pool, projection } = bench;
    const { position } = await bench.put('a', 1);
    const wait = (timeoutMs: number, ...names: readonly string[]): Promise<boolean> =>
      waitForPosition(pool, names, position, { timeoutMs });
    expect(await wait(0, projection.name)).toBe(false);
    await runLanes({ ...bench, only: [0] });
    expect(await wait(0, projection.name)).toBe(false);
    const waiting = wait(20_000, projection.name);
    await runLanes(bench);
    expect(await waiting).toBe(true);
    expect(await wait(0, projection.name)).toBe(true);
    expect(await wait(30, projection.name, 'nowhere')).toBe(false);
    expect(await wait(0)).toBe(true);
    const ahead = asPosition(`${position}0`);
    expect(await waitForPosition(pool, [projection.name], ahead, { timeoutMs: 0 })).toBe(false);
  });

  test('compares positions byte by byte', async () => {
    const { pool, projection, generation } = bench;
    await pool.query(`update projection_engine.lane set position = 'a' where generation = $1`, [generation]);
    const passes = (position: string): Promise<boolean> =>
      waitForPosition(pool, [projection.name], asPosition(position), { timeoutMs: 0 });
    expect(await passes('B')).toBe(true);
    expect(await passes('b')).toBe(false);
  });

  test('is told at once when nobody waits any more', async () => {
    const { pool, projection } = bench;
    const gone = new AbortController();
    const began = performance.now();
    const options = { timeoutMs: 20_000, signal: gone.signal };
    const waiting = waitForPosition(pool, [projection.name], asPosition('1'), options);
    gone.abort();
    expect(await waiting).toBe(false);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

test('streams with parked events are degraded, in the live generation alone', async () => {
  await bench.put('a/1', poisons.fold);
  await bench.put('a/2', 1);
  await bench.put('b', 1);
  await runLanes(bench);
  const { pool, projection, generation } = bench;
  const streams = ['a/1', 'a/2', 'b', 'nowhere'];
  expect([...(await degradedStreams(pool, projection.name, streams))].sort()).toEqual(['a/1', 'a/2']);
  expect(await degradedStreams(pool, projection.name, ['a/2'])).toEqual(new Set(['a/2']));
  expect(await degradedStreams(pool, 'nowhere', streams)).toEqual(new Set());
  await pool.query(`update projection_engine.generation set status = 'previous' where id = $1`, [generation]);
  expect(await degradedStreams(pool, projection.name, streams)).toEqual(new Set());
});
