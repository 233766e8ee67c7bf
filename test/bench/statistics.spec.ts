import { describe, expect, it } from '@jest/globals';
import { median, percentile, ratios, spreadOf } from './statistics.js';

describe('statistics of rounds', () => {
  it('takes the middle of an odd number of values, whatever their order', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([10, 9, 100, 2, 1])).toBe(9);
    expect(median([7])).toBe(7);
  });

  it('takes the mean of the two in the middle of an even number', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it('takes the nearest rank as percentile', () => {
    // The textbook's example of nearest rank.
    const values = [15, 20, 35, 40, 50];
    expect(percentile(values, 0.05)).toBe(15);
    expect(percentile(values, 0.3)).toBe(20);
    expect(percentile(values, 0.4)).toBe(20);
    expect(percentile(values, 0.5)).toBe(35);
    expect(percentile(values, 1)).toBe(50);
  });

  it('takes the 99th of a hundred as p99', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(hundred, 0.99)).toBe(99);
  });

  it('leaves the values as they were', () => {
    const values = [3, 1, 2];
    spreadOf(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it('says how far the values lie apart', () => {
    expect(spreadOf([30, 10, 20, 70])).toEqual({ median: 25, min: 10, max: 70 });
  });

  it('compares round by round', () => {
    expect(ratios([10, 30], [5, 10])).toEqual([2, 3]);
  });

  it('refuses to speak of no values', () => {
    expect(() => median([])).toThrow(RangeError);
    expect(() => spreadOf([])).toThrow(RangeError);
    expect(() => percentile([1], 0)).toThrow(RangeError);
  });
});
