import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asPosition, beginning } from '../position.js';
import { toOrdinal, toPosition } from './position-codec.js';

const ordinal = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n });

test('a position has 16 digits; the beginning is empty', () => {
  expect(toPosition(0n)).toBe(beginning);
  expect(toPosition(255n)).toBe('00000000000000ff');
  expect(toPosition(2n ** 63n - 1n)).toBe('7fffffffffffffff');
});

test('goes there and back, and text order is number order', () => {
  fc.assert(
    fc.property(ordinal, ordinal, (a, b) => {
      expect(toOrdinal(toPosition(a))).toBe(a);
      expect(toPosition(a) < toPosition(b)).toBe(a < b);
    }),
  );
});

test.each(['1', '00000000000000FF', '8000000000000000', '0x00000000000000', '000000000000000000ff'])(
  'refuses %s, which it did not write',
  (text) => {
    expect(() => toOrdinal(asPosition(text))).toThrow(RangeError);
  },
);
