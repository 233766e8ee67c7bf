import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { BoxLaboratory, naiveRows, poisons, storedRows, type BoxBench } from '@tandemspur/testing';
import type { StoredEvent } from '@tandemspur/event-store';
import { runLanes, takeWorkers } from '../../test/run-lanes.js';
import { standstill } from '../../test/standstill.js';
import type { LaneWorker } from '../lane-worker.js';
import { LaneLost } from '../lanes.js';
import { listParked, retryParked } from './index.js';

let laboratory: BoxLaboratory;
let bench: BoxBench;
let worker: LaneWorker<Parameters<BoxBench['reader']['placeOf']>[0]>;

beforeAll(async () => {
  laboratory = await BoxLaboratory.open();
});
afterAll(() => laboratory.close());
beforeEach(async () => {
  bench = await laboratory.begin();
  await bench.put('a', 1);
  await bench.put('a', poisons.fold);
  await runLanes(bench);
  const [first] = await takeWorkers(bench);
  if (first === undefined) throw new Error('the lane is not free');
  worker = first;
  bench.mended.set(poisons.fold, 2);
});

/** The worker's next step. */
const step = async (stored: StoredEvent): Promise<void> => {
  const event = bench.reader.decode(stored);
  await worker.write(await worker.fold([{ stored, event }], stored.position));
};

/** Until so many statements wait for a lock. */
const untilWaiting = async (statements: number): Promise<void> => {
  for (let waiting = 0; waiting < statements;) {
    await sleep(5);
    const { rows } = await bench.pool.query<{ waiting: number }>(
      `select count(*)::int as waiting from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'`,
    );
    waiting = rows[0]?.waiting ?? 0;
  }
};

const expectAllApplied = async (): Promise<void> => {
  const { pool, projection, reader, store } = bench;
  expect(await storedRows(pool, [projection])).toEqual(naiveRows([projection], reader, store.all));
  expect(await listParked(pool, projection.name)).toEqual([]);
};

test('a follower that is parked while a retry runs is refused, and applied when the lane is looked at again', async () => {
  const inside = standstill();
  const journal = {
    // Asked for while the lane is locked.
    skipped: async () => {
      await inside.stop();
      return new Set<string>();
    },
    record: () => Promise.resolve(),
  };
  const retried = retryParked({ ...bench, journal, sequenceKey: 'a' });
  await inside.reached;
  const stepped = step(await bench.put('a', 3)).catch((error: unknown) => error);
  await untilWaiting(1);
  inside.letGo();
  expect(await retried).toEqual({ status: 'replayed', events: 1 });
  expect(await stepped).toBeInstanceOf(LaneLost);
  await bench.pool.query('update projection_engine.lane set owner = null');
  await runLanes(bench);
  await expectAllApplied();
});

test('a follower that is being parked when a retry begins is seen by it', async () => {
  const blocking = await bench.pool.connect();
  try {
    await blocking.query('begin');
    const follower = await bench.put('a', 3);
    // The same row as the step's, never committed: the step waits for it when it has locked the lane.
    await blocking.query(
      `insert into projection_engine.parked (generation, position, lane, sequence_key, stream, event_id, type)
        values ($1, $2, 0, 'a', 'a', $3, $4)`,
      [bench.generation, follower.position, follower.id, follower.type],
    );
    const stepped = step(follower);
    await untilWaiting(1);
    const retried = retryParked({ ...bench, sequenceKey: 'a' });
    await untilWaiting(2);
    await blocking.query('rollback');
    await stepped;
    expect(await retried).toEqual({ status: 'replayed', events: 2 });
  } finally {
    blocking.release();
  }
  await expectAllApplied();
  await expect(step(await bench.put('a', 4))).rejects.toThrow(LaneLost);
  await bench.pool.query('update projection_engine.lane set owner = null');
  await runLanes(bench);
  await expectAllApplied();
});

test('two retries at once: one finds nothing left to do', async () => {
  const options = { ...bench, sequenceKey: 'a' };
  const outcomes = await Promise.all([retryParked(options), retryParked(options)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['not-parked', 'replayed']);
  await expectAllApplied();
});
