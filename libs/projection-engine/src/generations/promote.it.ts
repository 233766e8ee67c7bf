import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { boxProjection, type BoxEvent } from '@tandemspur/testing';
import { GenerationLaboratory, operationsOf } from '../../test/generation-laboratory.js';
import type { Projection } from '../projection.js';
import { buildGenerations } from './build.js';
import { dropPrevious } from './discard.js';
import { RevertRefused } from './failures.js';
import { holdLanes, waitUntil } from './hold.js';
import { ensureLive, readGenerations, readStandings } from './registry.js';
import { revert } from './revert.js';

let laboratory: GenerationLaboratory;
const running: (() => Promise<void>)[] = [];
beforeEach(async () => {
  laboratory = await GenerationLaboratory.open();
});
afterEach(async () => {
  for (const stop of running.splice(0)) await stop();
  await laboratory.close();
});

const one = boxProjection(2);
/** Says the same in other words: totals are twice what they were. */
const two: typeof one = {
  ...one,
  version: 2,
  lanes: 3,
  handlers: Object.fromEntries(
    Object.entries(one.handlers).map(([type, handler]) => [
      type,
      { fold: (state, event) => handler.fold(state, { ...event, n: 2 * event.n }) },
    ]),
  ),
};

const repeat = (work: () => Promise<unknown>, pauseMs: number): (() => Promise<void>) => {
  const over = new AbortController();
  const looping = (async () => {
    while (!over.signal.aborted) {
      await work();
      await sleep(pauseMs);
    }
  })();
  return async () => {
    over.abort();
    await looping;
  };
};

/** Records puts, so that whatever is read can only grow. */
const keepRecording = (): (() => Promise<void>) => {
  let day = 50_000;
  const stop = repeat(async () => {
    day += 10;
    const operations = operationsOf(day, 10, 20);
    await laboratory.record(operations.map((each, index) => ({ ...each, type: 'Put', day: day + index })));
  }, 5);
  running.push(stop);
  return stop;
};

interface Reading {
  readonly entries: number;
  readonly boxes: number;
  readonly counted: number;
}

/** Reads all tables over and over again, as prepared statements do; keeps what it read and how long it waited. */
const keepReading = () => {
  const readings: Reading[] = [];
  let slowest = 0;
  const stop = repeat(async () => {
    const began = performance.now();
    const { rows } = await laboratory.pool.query<Reading>({
      name: 'read boxes',
      text: `select (select count(*) from boxes.entries)::int as entries,
        (select coalesce(sum(count), 0) from boxes.totals)::int as counted,
        (select coalesce(sum(amount), 0) from boxes.boxes_by_count)::int as boxes`,
    });
    slowest = Math.max(slowest, performance.now() - began);
    readings.push(...rows);
  }, 0);
  return async () => {
    await stop();
    return { readings, slowest };
  };
};

/** Until something was tried again so often; or never will be, since `work` has ended. */
const retriedBy = async (work: Promise<unknown>, times: number, retries: () => number): Promise<void> => {
  let isOver = false;
  const over = (): void => {
    isOver = true;
  };
  work.then(over, over);
  await waitUntil(
    () => Promise.resolve(isOver || retries() >= times),
    50_000,
    () => undefined,
  );
};

const expectSteady = (readings: readonly Reading[]): void => {
  for (const [index, { entries, counted, boxes }] of readings.entries()) {
    const before = readings[index - 1] ?? { entries: 0, counted: 0, boxes: 0 };
    expect(entries).toBeGreaterThanOrEqual(before.entries);
    expect(boxes).toBeGreaterThanOrEqual(before.boxes);
    expect(counted).toBeGreaterThanOrEqual(before.counted);
  }
};

/** Runs `work` while events arrive, live lanes of `declared` run, and somebody reads. */
const whileBusy = async (declared: readonly Projection<BoxEvent>[], work: () => Promise<void>) => {
  const stops = declared.map((each) => laboratory.runLive(each));
  running.push(...stops);
  const stopRecording = keepRecording();
  const stopReading = keepReading();
  await work();
  await stopRecording();
  return { ...(await stopReading()), stops };
};

describe('readers', () => {
  test('never find an error, an empty table, or less than before, while generations are built and swapped', async () => {
    await laboratory.record(operationsOf(1, 3_000, 20).map((each, day) => ({ ...each, type: 'Put', day })));
    await buildGenerations(laboratory.options(one, { patience: 0 }));
    const { readings } = await whileBusy([one, two], async () => {
      for (const next of [one, two, two, one]) {
        const [result] = await buildGenerations(laboratory.options(next, { patience: 10_000 }));
        expect(result?.verification.kind).toMatch(/equal|not-comparable/);
      }
    });
    await laboratory.reachHead(one);
    expectSteady(readings);
    expect(readings[0]?.entries).toBeGreaterThanOrEqual(3_000);
    expect(readings.length).toBeGreaterThan(20);
    expect(await laboratory.rows(one)).toEqual(await laboratory.naive(one));
  });

  test('that hold a table make the swap wait, and nobody else', async () => {
    await laboratory.record(operationsOf(2, 500, 20).map((each, day) => ({ ...each, type: 'Put', day })));
    await buildGenerations(laboratory.options(one, { patience: 0 }));
    const [held] = await readGenerations(laboratory.pool);
    const client = await laboratory.pool.connect();
    await client.query('begin; select count(*) from boxes.entries');
    let retries = 0;
    const { readings } = await whileBusy([one, two], async () => {
      const building = buildGenerations(laboratory.options(two, { onRetry: () => (retries += 1) }));
      await retriedBy(building, 4, () => retries);
      const generations = await readGenerations(laboratory.pool);
      expect(generations.find(({ status }) => status === 'live')?.version).toBe(1);
      await client.query('commit');
      client.release();
      await building;
    });
    expect(held).toBeDefined();
    expectSteady(readings);
    await laboratory.reachHead(two);
    expect(await laboratory.rows(two)).toEqual(await laboratory.naive(two));
  });

  test('whose snapshot is older than the new rows never see a table without them', async () => {
    await laboratory.record(operationsOf(3, 500, 20).map((each, day) => ({ ...each, type: 'Put', day })));
    await buildGenerations(laboratory.options(one, { patience: 0 }));
    const client = await laboratory.pool.connect();
    await client.query('begin isolation level repeatable read; select 1');
    let retries = 0;
    const building = buildGenerations(laboratory.options(two, { onRetry: () => (retries += 1) }));
    await retriedBy(building, 2, () => retries);
    const { rows } = await client.query<{ rows: number }>('select count(*)::int as rows from boxes.entries');
    await client.query('commit');
    client.release();
    await building;
    expect(rows[0]?.rows).toBe(500);
  });
});

test('open pages are told to read anew', async () => {
  await laboratory.record(operationsOf(4, 50, 5));
  const client = await laboratory.pool.connect();
  const told: unknown[] = [];
  client.on('notification', ({ payload }) => told.push(JSON.parse(payload ?? '')));
  await client.query('listen projection_changes');
  await buildGenerations(laboratory.options(one, { patience: 0 }));
  await client.query('select 1');
  client.release(true);
  expect(told).toEqual([{ streams: [], position: await laboratory.store.head() }]);
});

test('lanes that a builder held go on by themselves when it has died', async () => {
  await laboratory.record(operationsOf(5, 100, 5));
  await buildGenerations(laboratory.options(one, { patience: 0 }));
  const live = (await readGenerations(laboratory.pool)).find(({ status }) => status === 'live');
  const stop = laboratory.runLive(one);
  running.push(stop);
  const held = await holdLanes(laboratory.pool, [live?.id ?? ''], await laboratory.store.head(), 1_500);
  await laboratory.record(operationsOf(6, 100, 5));
  await sleep(500);
  const { rows } = await laboratory.pool.query<{ position: string }>(
    `select distinct position from projection_engine.lane where generation = $1`,
    [live?.id],
  );
  expect(rows).toEqual([{ position: held }]);
  await laboratory.reachHead(one);
  expect(await laboratory.rows(one)).toEqual(await laboratory.naive(one));
});

describe('going back', () => {
  test('and forward again, while events arrive', async () => {
    await laboratory.record(operationsOf(7, 1_000, 20).map((each, day) => ({ ...each, type: 'Put', day })));
    await buildGenerations(laboratory.options(one, { patience: 0 }));
    const { readings } = await whileBusy([one, two], async () => {
      await buildGenerations(laboratory.options(two));
      for (const projection of [one, two, one]) {
        const [standing] = await readStandings(laboratory.pool, [projection]);
        expect(standing).toMatchObject({ isCurrent: false, isRevertible: true });
        const { pool, store, journal } = laboratory;
        const { reader, owner, signal } = laboratory.options(projection);
        await revert({ pool, store, reader, journal, projection, owner, signal });
        expect((await readStandings(pool, [projection]))[0]).toMatchObject({ isCurrent: true });
      }
    });
    expectSteady(readings);
    await laboratory.reachHead(one);
    expect(await laboratory.rows(one)).toEqual(await laboratory.naive(one));
  });

  test('is refused where there is nothing to go back to', async () => {
    await laboratory.record(operationsOf(8, 100, 5));
    await ensureLive(laboratory.pool, [one]);
    const refusal = async (projection: Projection<BoxEvent>): Promise<unknown> => {
      const { pool, store, journal } = laboratory;
      const { reader, owner, signal } = laboratory.options(projection);
      const outcome = await revert({ pool, store, reader, journal, projection, owner, signal }).catch(
        (error: unknown) => error,
      );
      return outcome instanceof RevertRefused ? outcome.reason : outcome;
    };
    expect(await refusal(one)).toBe('no-previous');
    await buildGenerations(laboratory.options(two, { patience: 0 }));
    expect(await refusal(two)).toBe('other-version');
    await laboratory.pool.query('alter table boxes.totals add column later text');
    expect(await refusal(one)).toBe('other-columns');
    await laboratory.pool.query('alter table boxes.totals drop column later');
    await laboratory.pool.query(
      `update projection_engine.lane set position = '7fffffffffffffff' where generation in
        (select id from projection_engine.generation where status = 'previous')`,
    );
    expect(await refusal(one)).toBe('other-store');
    expect(await dropPrevious(laboratory.pool, one)).toBe(true);
    expect(await dropPrevious(laboratory.pool, one)).toBe(false);
    expect(await refusal(one)).toBe('no-previous');
    const [standing] = await readStandings(laboratory.pool, [two]);
    expect(standing).toMatchObject({ isCurrent: true, previous: undefined });
  });
});

test('a projection is given its first generation once, however many processes start', async () => {
  const standings = await Promise.all(
    Array.from({ length: 8 }, () =>
      ensureLive(laboratory.pool, [two, { name: 'another', version: 4, lanes: 1 }]),
    ),
  );
  for (const standing of standings) expect(standing).toEqual(standings[0]);
  expect(
    standings[0]?.map(({ isCurrent, live: { version, lanes } }) => ({ isCurrent, version, lanes })),
  ).toEqual([
    { isCurrent: true, version: 2, lanes: 3 },
    { isCurrent: true, version: 4, lanes: 1 },
  ]);
  const { rows } = await laboratory.pool.query(`select from projection_engine.lane where position = ''`);
  expect(rows).toHaveLength(4);
  expect(await readStandings(laboratory.pool, [one])).toMatchObject([
    { isCurrent: false, isRevertible: false },
  ]);
});
