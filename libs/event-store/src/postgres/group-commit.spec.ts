import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { errorOf, first, newStream, sampleEvent } from '@tandemspur/testing';
import fc from 'fast-check';
import { ConcurrencyConflict, StoreOverloaded } from '../errors.js';
import type { AppendResult } from '../event-store.js';
import { asPosition } from '../position.js';
import type { Append } from './event-columns.js';
import { GroupCommit } from './group-commit.js';

const unlimited = { maxQueuedAppends: 1e6, maxQueuedBytes: 1e12 };
const one = (stream = newStream()): Append => [first(stream, [sampleEvent()])];
const streamOf = (append: Append): string => append[0]?.stream ?? '';
const stored = (append: Append): AppendResult => ({
  position: asPosition(streamOf(append)),
  revisions: new Map(),
});

/** A store that keeps the batches it was given and takes its time. */
const slowStore = (milliseconds = 1) => {
  const batches: (readonly Append[])[] = [];
  const store = async (appends: readonly Append[]): Promise<AppendResult[]> => {
    batches.push(appends);
    await sleep(milliseconds);
    return appends.map(stored);
  };
  return { batches, store };
};

describe('group commit', () => {
  test('what is appended in one turn, or while a batch is under way, is stored together, in its order', async () => {
    const { batches, store } = slowStore(20);
    const group = new GroupCommit(store, unlimited);
    const appends = Array.from({ length: 50 }, () => one());
    const results = [...appends.slice(0, 30)].map((append) => group.append(append, 100));
    await sleep(5);
    results.push(...appends.slice(30).map((append) => group.append(append, 100)));
    expect((await Promise.all(results)).map(({ position }) => position)).toEqual(appends.map(streamOf));
    expect(batches.map((batch) => batch.length)).toEqual([30, 20]);
    expect(batches.flat()).toEqual(appends);
  });

  test('a batch has at most 200 appends and 8 MiB, unless a single append is larger', async () => {
    const { batches, store } = slowStore();
    const group = new GroupCommit(store, unlimited);
    await Promise.all(Array.from({ length: 450 }, () => group.append(one(), 10)));
    expect(batches.map((batch) => batch.length)).toEqual([200, 200, 50]);
    batches.length = 0;
    const mib = 2 ** 20;
    await Promise.all([3, 4, 2, 60, 1, 7].map((size) => group.append(one(), size * mib)));
    expect(batches.map((batch) => batch.length)).toEqual([2, 1, 1, 2]);
  });

  test('a full queue refuses what comes, keeps what it has, and takes again when it is empty', async () => {
    const { batches, store } = slowStore(5);
    const group = new GroupCommit(store, { maxQueuedAppends: 3, maxQueuedBytes: 1_000 });
    const taken = [1, 2, 3].map(() => group.append(one(), 10));
    const error = await errorOf(group.append(one(), 10));
    expect(error).toBeInstanceOf(StoreOverloaded);
    expect(error).toMatchObject({ retryAfterSeconds: 1 });
    await Promise.all(taken);
    const large = group.append(one(), 5_000);
    expect(await errorOf(group.append(one(), 1))).toBeInstanceOf(StoreOverloaded);
    await large;
    await group.append(one(), 10);
    expect(batches.flat()).toHaveLength(5);
  });

  test('the failure of one append is its own; the failure of a batch is that of all in it', async () => {
    const conflict = new ConcurrencyConflict('s', 'none', 0n);
    let fail = false;
    const group = new GroupCommit(async (appends) => {
      await sleep(10);
      if (fail) throw new Error('the connection broke');
      return appends.map((append, index) => (index === 1 ? conflict : stored(append)));
    }, unlimited);
    const [a, b, c] = [one(), one(), one()];
    const outcomes = await Promise.allSettled([a, b, c].map((append) => group.append(append, 1)));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[1]).toMatchObject({ reason: conflict });
    fail = true;
    const failed = await Promise.allSettled([a, b].map((append) => group.append(append, 1)));
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const failing = group.append(a, 1);
    await sleep(0);
    const waiting = await errorOf(Promise.race([group.append(b, 1), sleep(50)]));
    expect(waiting).toMatchObject({ name: 'StoreOverloaded', retryAfterSeconds: 1 });
    expect(await errorOf(failing)).toMatchObject({ message: 'the connection broke' });
    fail = false;
    expect((await group.append(c, 1)).position).toBe(streamOf(c));
  });

  test('whatever the arrivals: each is stored once, answered with its own result, one batch at a time', async () => {
    const arrivals = fc.array(fc.record({ pause: fc.nat(2), bytes: fc.nat(9 * 2 ** 20) }), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(arrivals, async (plan) => {
        let underWay = 0;
        const seen: Append[] = [];
        const group = new GroupCommit(async (appends) => {
          expect(++underWay).toBe(1);
          seen.push(...appends);
          await sleep(0);
          underWay--;
          return appends.map(stored);
        }, unlimited);
        const appends: Append[] = [];
        const results: Promise<AppendResult>[] = [];
        for (const { pause, bytes } of plan) {
          const append = one();
          appends.push(append);
          results.push(group.append(append, bytes));
          if (pause > 0) await sleep(pause - 1);
        }
        expect((await Promise.all(results)).map(({ position }) => position)).toEqual(appends.map(streamOf));
        expect(seen).toEqual(appends);
        await group.idle();
      }),
      { numRuns: 30 },
    );
  });
});
