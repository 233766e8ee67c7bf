import { describe, expect, test } from '@jest/globals';
import { aligned, clock, pace } from './progress-bar.js';

describe('the progress of long work', () => {
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
      'of what was resumed and is done now',
      { done: 1_500, total: 121_500 },
      11_000,
      { rate: 100, left: '20:00' },
    ],
    [
      'past the total, when there is more by now',
      { done: 1_100, total: 1_000 },
      2_000,
      { rate: 600, left: '0:00' },
    ],
    ['without a total', { done: 600, total: undefined }, 2_000, { rate: 100, left: '0:00' }],
  ])('has a rate and a time left: %s', (_, progress, now, expected) => {
    expect(pace(progress, { done: 500, at: 1_000 }, now)).toEqual(expected);
  });

  test('has names of one width', () => {
    const names = { copy: { de: 'Übertragen', en: 'Copy' }, verify: { de: 'Prüfen', en: 'Verify' } };
    expect([aligned(names, 'de')('verify'), aligned(names, 'en')('copy')]).toEqual(['Prüfen    ', 'Copy  ']);
  });
});
