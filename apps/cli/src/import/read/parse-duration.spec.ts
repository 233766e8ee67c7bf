import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseDuration } from './parse-duration.js';

describe('parseDuration', () => {
  test.each([
    ['60 min', 60],
    ['45 Min.', 45],
    ['1:15', 75],
    ['0:45', 45],
    ['1:30 h', 90],
    ['1 h', 60],
    ['1,5 Std.', 90],
    ['0,8 Std.', 48],
    ['1,25 h', 75],
    ['2 Stunden', 120],
    ['1 h 30', 90],
    ['1 Std. 15 Min.', 75],
    ['ca. 2 h', 120],
    ['zwei Stunden', 120],
    ['eine halbe Stunde', 30],
    ['anderthalb Stunden', 90],
    ['eine Stunde', 60],
  ])('%s is %d minutes', (cell, minutes) => {
    expect(parseDuration(cell)).toEqual({ minutes });
  });

  test.each(['ausgefallen', 'Ausgefallen (krank)', 'abgesagt', 'fiel aus', 'nicht erschienen'])(
    '%s is a missed meeting',
    (cell) => {
      expect(parseDuration(cell)).toBe('missed');
    },
  );

  test.each([
    ['90', 'duration-unreadable'],
    ['lang', 'duration-unreadable'],
    ['1-2 h', 'duration-unreadable'],
    ['1:75', 'duration-unreadable'],
    ['0 min', 'duration-out-of-range'],
    ['25 h', 'duration-out-of-range'],
  ])('%s is refused as %s', (cell, problem) => {
    expect(parseDuration(cell)).toBe(problem);
  });

  test('never throws, and gives whole minutes of at most a day', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d.,: ]{1,6}(h|min)$/)),
        (cell) => {
          const parsed = parseDuration(cell);
          if (typeof parsed === 'string') return;
          expect(Number.isInteger(parsed.minutes) && parsed.minutes >= 1 && parsed.minutes <= 1440).toBe(
            true,
          );
        },
      ),
    );
  });
});
