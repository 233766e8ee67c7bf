import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { BoxLaboratory, poisons, type BoxBench } from '@tandemspur/testing';
import { asPosition, type StoredEvent } from '@tandemspur/event-store';
import { runLanes, takeWorkers } from '../../test/run-lanes.js';
import { standstill } from '../../test/standstill.js';
import { Disturbed, type FoldedBatch } from '../lane-batch.js';
import type { LaneWorker } from '../lane-worker.js';
import { Tally } from '../tally.js';
import { listParked } from './index.js';

type Event = ReturnType<BoxBench['reader']['decode']>;

let laboratory: BoxLaboratory;
let bench: BoxBench;
let worker: LaneWorker<Event>;
/** Called with each look into history, which goes on when what it gives is settled. */
let onHistory: () => Promise<void> | undefined;

beforeAll(async () => {
  laboratory = await BoxLaboratory.open();
});
afterAll(() => laboratory.close());
beforeEach(async () => {
  bench = await laboratory.begin();
  await bench.put('a', 1);
  await bench.put('b', 2);
  await runLanes(bench);
  onHistory = () => undefined;
  const { store } = bench;
  const readStreams = store.readStreams.bind(store);
  store.readStreams = async function* (...request) {
    await onHistory();
    yield* readStreams(...request);
  };
  const [first] = await takeWorkers(bench);
  if (first === undefined) throw new Error('the lane is not free');
  worker = first;
});

const fold = (...events: readonly StoredEvent[]): Promise<FoldedBatch<Event>> =>
  worker.fold(
    events.map((stored) => ({ stored, event: bench.reader.decode(stored) })),
    events.at(-1)?.position ?? asPosition(''),
  );

const expectApplied = async (events: readonly StoredEvent[]): Promise<void> => {
  const tally = new Tally();
  for (const { id } of events) tally.add(id);
  const { rows } = await bench.pool.query<{ applied: string; id_sum: string }>(
    'select applied::text, id_sum from projection_engine.lane where generation = $1',
    [bench.generation],
  );
  expect(rows).toEqual([{ applied: String(events.length), id_sum: tally.sum }]);
};

test('a page that is to be folded while an earlier one is being isolated leaves nothing in what that writes', async () => {
  const second = await bench.put('a', 3);
  const poison = await bench.put('c', poisons.write);
  const next = await bench.put('d', 4);
  const batch = await fold(second, poison);
  const isolation = standstill();
  onHistory = isolation.stop;
  const written = worker.write(batch).catch((error: unknown) => error);
  await isolation.reached;
  await expect(fold(next)).rejects.toThrow(Disturbed);
  onHistory = () => undefined;
  isolation.letGo();
  expect(await written).toBeInstanceOf(Disturbed);
  await expectApplied(bench.store.all.slice(0, 3));
  expect(await listParked(bench.pool, bench.projection.name)).toMatchObject([
    { followers: 0, poison: { eventId: poison.id } },
  ]);
  await worker.reload();
  await worker.write(await fold(next));
  await expectApplied([...bench.store.all.slice(0, 3), next]);
});

test('a page whose fold outlives its session does not meddle with the next one', async () => {
  const poison = await bench.put('c', poisons.write);
  const unfoldable = await bench.put('b', poisons.fold);
  const batch = await fold(poison);
  const folding = standstill();
  onHistory = folding.stop;
  const stale = fold(unfoldable).catch((error: unknown) => error);
  await folding.reached;
  onHistory = () => undefined;
  await expect(worker.write(batch)).rejects.toThrow(Disturbed);
  await worker.reload();
  folding.letGo();
  expect(await stale).toBeInstanceOf(Disturbed);
  await worker.write(await fold(unfoldable));
  await expectApplied(bench.store.all.slice(0, 2));
});
