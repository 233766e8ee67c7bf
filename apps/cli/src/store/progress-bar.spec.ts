import { describe, expect, test } from '@jest/globals';
import { clock, pace } from './progress-bar.js';

describe('the progress of a copy', () => {
  test.each([
    [0, '0:00'],
    [9.9, '0:09'],
    [65, '1:05'],
    [3_909, '1:05:09'],
    [360_000, '100:00:00'],
  ])('%d s are %s', (seconds, written) => {
    expect(clock(seconds)).toBe(written);
  });

  test.each([
    ['before anything is done', { done: 500, total: 1_000 }, 1_000, { rate: 0, left: '–' }],
    ['after two seconds', { done: 700, total: 1_000 }, 3_000, { rate: 100, left: '0:03' }],
    [
      'of what a resumed copy does itself',
      { done: 1_500, total: 121_500 },
      11_000,
      { rate: 100, left: '20:00' },
    ],
    [
      'past the total, when the source grows',
      { done: 1_100, total: 1_000 },
      2_000,
      { rate: 600, left: '0:00' },
    ],
  ])('has a rate and a time left: %s', (_, progress, now, expected) => {
    expect(pace(progress, { done: 500, at: 1_000 }, now)).toEqual(expected);
  });
});
