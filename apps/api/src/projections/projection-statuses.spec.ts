import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { ProjectionView } from '@tandemspur/contracts';
import type { ProjectionContext } from './projection-context.js';
import { ProjectionStatuses } from './projection-statuses.js';

class CountedStatuses extends ProjectionStatuses {
  asked = 0;
  answer: () => Promise<readonly ProjectionView[]> = () => Promise.resolve([]);

  override now(): Promise<readonly ProjectionView[]> {
    this.asked += 1;
    return this.answer();
  }
}

let statuses: CountedStatuses;
beforeEach(() => {
  jest.useFakeTimers();
  statuses = new CountedStatuses({} as ProjectionContext);
});
afterEach(() => {
  jest.useRealTimers();
});

test('many who ask within a second are one question', async () => {
  await Promise.all(Array.from({ length: 40 }, () => statuses.recent()));
  await statuses.recent();
  expect(statuses.asked).toBe(1);
  await jest.advanceTimersByTimeAsync(1_000);
  await statuses.recent();
  expect(statuses.asked).toBe(2);
});

test('while a slow answer is awaited nobody asks again, and a failure is not kept for good', async () => {
  let fail: (error: Error) => void = () => undefined;
  statuses.answer = () =>
    new Promise((_, reject) => {
      fail = reject;
    });
  const first = statuses.recent().catch((error: unknown) => error);
  await jest.advanceTimersByTimeAsync(5_000);
  const second = statuses.recent().catch((error: unknown) => error);
  fail(new Error('gone'));
  expect([await first, await second]).toEqual([new Error('gone'), new Error('gone')]);
  expect(statuses.asked).toBe(1);
  statuses.answer = () => Promise.resolve([]);
  await jest.advanceTimersByTimeAsync(1_000);
  expect(await statuses.recent()).toEqual([]);
});
