import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { boxProjection, poisons } from '@tandemspur/testing';
import { GenerationLaboratory, operationsOf } from '../../test/generation-laboratory.js';
import { buildGenerations } from './build.js';
import { VerificationFailed } from './failures.js';
import { readGenerations } from './registry.js';

let laboratory: GenerationLaboratory;
let stop: () => Promise<void>;
const projection = boxProjection(2);
beforeEach(async () => {
  laboratory = await GenerationLaboratory.open();
  await laboratory.record(operationsOf(1, 1_000, 20));
  await buildGenerations(laboratory.options(projection, { patience: 0 }));
  stop = laboratory.runLive(projection);
  await laboratory.reachHead(projection);
});
afterEach(async () => {
  await stop();
  await laboratory.close();
});

const held = async (): Promise<number> => {
  const { rows } = await laboratory.pool.query(
    'select from projection_engine.lane where hold_until > clock_timestamp()',
  );
  return rows.length;
};

test.each([
  ['totals', 'update boxes.totals set total = total + 1 where box = (select min(box) from boxes.totals)'],
  ['entries', 'delete from boxes.entries where id = (select min(id::text)::uuid from boxes.entries)'],
  ['boxes_by_count', 'insert into boxes.boxes_by_count values (4711, 0, 1)'],
])('finds a wrong row in %s, and leaves what is live', async (table, tampering) => {
  await laboratory.pool.query(tampering);
  const before = await laboratory.rows(projection);
  const [live] = (await readGenerations(laboratory.pool)).filter(({ status }) => status === 'live');
  const building = buildGenerations(laboratory.options(projection));
  await expect(building).rejects.toBeInstanceOf(VerificationFailed);
  await expect(building).rejects.toMatchObject({
    tables: [{ table }],
    position: await laboratory.store.head(),
  });
  expect(await laboratory.rows(projection)).toEqual(before);
  const generations = await readGenerations(laboratory.pool);
  expect(generations.find(({ status }) => status === 'live')?.id).toBe(live?.id);
  expect(generations.find(({ status }) => status === 'building')?.error).toContain(table);
  expect(await held()).toBe(0);
  const [result] = await buildGenerations(laboratory.options(projection, { onDifference: 'accept' }));
  expect(result?.verification).toMatchObject({ kind: 'different-expected', reason: 'accepted' });
  expect(await laboratory.rows(projection)).toEqual(await laboratory.naive(projection));
});

test('compares sums whichever lane they lie in, without nothings', async () => {
  await laboratory.pool.query(
    'insert into boxes.boxes_by_count values (4711, 0, 0), (4712, 0, 3), (4712, 1, -3)',
  );
  const [result] = await buildGenerations(laboratory.options({ ...projection, lanes: 5 }));
  expect(result?.verification.kind).toBe('equal');
});

test('compares at one position while events arrive', async () => {
  const over = new AbortController();
  const recording = (async () => {
    for (let round = 0; !over.signal.aborted; round++) await laboratory.record(operationsOf(round, 20, 20));
  })();
  const [result] = await buildGenerations(laboratory.options(projection, { patience: 20_000 }));
  over.abort();
  await recording;
  expect(result?.verification.kind).toBe('equal');
  await laboratory.reachHead(projection);
  expect(await laboratory.rows(projection)).toEqual(await laboratory.naive(projection));
});

test('expects a difference while events of the live generation are parked', async () => {
  await laboratory.record([{ box: 3, type: 'Put', n: poisons.fold, day: 2_000, target: 0 }]);
  await laboratory.reachHead(projection);
  const mended: typeof projection = {
    ...projection,
    handlers: Object.fromEntries(
      Object.entries(projection.handlers).map(([type, handler]) => [
        type,
        { fold: (state, event) => handler.fold(state, { ...event, n: Math.abs(event.n) }) },
      ]),
    ),
  };
  const [result] = await buildGenerations(laboratory.options(mended));
  expect(result?.verification).toMatchObject({ kind: 'different-expected', reason: 'parked' });
});

test('does not wait for lanes that nobody runs, and swaps', async () => {
  await stop();
  await laboratory.record(operationsOf(3, 100, 20));
  const [result] = await buildGenerations(laboratory.options(projection, { patience: 200 }));
  expect(result?.verification).toEqual({ kind: 'not-comparable', reason: 'not-running' });
  expect(await laboratory.rows(projection)).toEqual(await laboratory.naive(projection));
});

test('replaces rows whose checkpoint is not of this store', async () => {
  await stop();
  await laboratory.pool.query(`update projection_engine.lane set position = '7fffffffffffffff'`);
  const [result] = await buildGenerations(laboratory.options(projection));
  expect(result?.verification).toEqual({ kind: 'not-comparable', reason: 'other-store' });
  expect(await laboratory.rows(projection)).toEqual(await laboratory.naive(projection));
});
