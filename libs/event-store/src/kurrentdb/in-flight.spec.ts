import { expect, test } from '@jest/globals';
import { errorOf } from '@tandemspur/testing';
import { StoreOverloaded } from '../errors.js';
import { InFlight, NoAnswer, within } from './in-flight.js';

/** Tasks that end when they are told to. */
class Tasks {
  running = 0;
  most = 0;
  readonly #ends: (() => void)[] = [];

  readonly task = async (): Promise<string> => {
    this.most = Math.max(this.most, ++this.running);
    await new Promise<void>((resolve) => this.#ends.push(resolve));
    this.running--;
    return 'done';
  };

  /** Ends them one after the other until there are none. */
  async endAll(): Promise<void> {
    for (let end = this.#ends.shift(); end !== undefined; end = this.#ends.shift()) {
      end();
      await new Promise(setImmediate);
    }
  }
}

const settled = (): Promise<unknown> => new Promise(setImmediate);

test('at most 15 messages are under way; the others follow', async () => {
  const inFlight = new InFlight();
  const tasks = new Tasks();
  const all = Array.from({ length: 40 }, () => inFlight.run(1, 10_000, tasks.task));
  await settled();
  expect(tasks.running).toBe(15);
  await tasks.endAll();
  expect(await Promise.all(all)).toHaveLength(40);
  expect(tasks.most).toBe(15);
});

test('what sends many messages goes alone, and is not overtaken for ever', async () => {
  const inFlight = new InFlight();
  const [small, large] = [new Tasks(), new Tasks()];
  const before = inFlight.run(1, 10_000, small.task);
  const alone = inFlight.run(30, 10_000, large.task);
  const after = inFlight.run(1, 10_000, small.task);
  await settled();
  expect([small.running, large.running]).toEqual([1, 0]);
  await small.endAll();
  expect([small.running, large.running]).toEqual([0, 1]);
  await large.endAll();
  expect([small.running, large.running]).toEqual([1, 0]);
  await small.endAll();
  expect(await Promise.all([before, alone, after])).toEqual(['done', 'done', 'done']);
});

test('a task that takes too long is given up by its caller, but keeps its place', async () => {
  const inFlight = new InFlight();
  const tasks = new Tasks();
  const slow = Array.from({ length: 15 }, () => errorOf(inFlight.run(1, 20, tasks.task)));
  for (const error of await Promise.all(slow)) expect(error).toBeInstanceOf(NoAnswer);
  const next = inFlight.run(1, 10_000, tasks.task);
  await settled();
  expect(tasks.running).toBe(15);
  await tasks.endAll();
  expect(await next).toBe('done');
});

test('an error frees the place', async () => {
  const inFlight = new InFlight();
  for (let i = 0; i < 40; i++)
    expect(await errorOf(inFlight.run(1, 10_000, () => Promise.reject(new Error('no'))))).toMatchObject({
      message: 'no',
    });
});

test('refuses when too many wait, and all who wait when it is closed', async () => {
  const inFlight = new InFlight();
  const tasks = new Tasks();
  const running = Array.from({ length: 15 }, () => inFlight.run(1, 10_000, tasks.task));
  const waiting = Array.from({ length: 2_000 }, () => errorOf(inFlight.run(1, 10_000, tasks.task)));
  expect(await errorOf(inFlight.run(1, 10_000, tasks.task))).toBeInstanceOf(StoreOverloaded);
  const closed = new Error('closed');
  inFlight.close(closed);
  expect(new Set(await Promise.all(waiting))).toEqual(new Set([closed]));
  expect(await errorOf(inFlight.run(1, 10_000, tasks.task))).toBe(closed);
  await tasks.endAll();
  expect(await Promise.all(running)).toHaveLength(15);
});

test('within gives the outcome, or NoAnswer', async () => {
  expect(await within(1_000, Promise.resolve(1))).toBe(1);
  expect(await errorOf(within(1_000, Promise.reject(new Error('no'))))).toMatchObject({ message: 'no' });
  expect(await errorOf(within(5, new Promise(() => undefined)))).toBeInstanceOf(NoAnswer);
});
