import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asPosition, beginning } from '../position.js';
import { isLogPosition, toLogPosition, toPosition } from './positions.js';

const offset = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n });
const logPosition = fc.record({ commit: offset, prepare: offset });

test('a position has twice 16 digits, commit before prepare; the beginning is empty', () => {
  expect(toPosition({ commit: 255n, prepare: 16n })).toBe('00000000000000ff0000000000000010');
  expect(toLogPosition(beginning)).toBe('start');
  expect(isLogPosition(beginning)).toBe(true);
});

test('goes there and back, and text order is log order', () => {
  fc.assert(
    fc.property(logPosition, logPosition, (a, b) => {
      expect(toLogPosition(toPosition(a))).toEqual(a);
      expect(isLogPosition(toPosition(a))).toBe(true);
      const isBefore = a.commit < b.commit || (a.commit === b.commit && a.prepare < b.prepare);
      expect(toPosition(a) < toPosition(b)).toBe(isBefore);
      expect(toPosition(a) > beginning).toBe(true);
    }),
  );
});

test.each([
  ['PostgreSQL wrote', '00000000000000ff'],
  ['is in capitals', '00000000000000FF0000000000000010'],
  ['is above the largest offset', '80000000000000000000000000000000'],
  ['is too long', '000000000000000000000000000000000'],
])('refuses what %s', (_, text) => {
  expect(isLogPosition(asPosition(text))).toBe(false);
  expect(() => toLogPosition(asPosition(text))).toThrow(RangeError);
});

test('refuses what a server says that does not know where an event stands', () => {
  expect(() => toPosition({ commit: 2n ** 64n - 1n, prepare: 2n ** 64n - 1n })).toThrow(RangeError);
  expect(() => toPosition({ commit: 0n, prepare: -1n })).toThrow(RangeError);
});
