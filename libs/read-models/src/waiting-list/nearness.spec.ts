import { describe, expect, it } from '@jest/globals';
import { nearnessOf } from './nearness.js';

describe('how near two postcode areas are', () => {
  it.each([
    ['22765', '22765', 'same'],
    ['22765', '22767', 'near'],
    ['22765', '22087', 'region'],
    ['22765', '20095', 'zone'],
    ['22765', '10115', 'far'],
    ['01067', '04109', 'zone'],
  ] as const)('%s and %s: %s', (a, b, expected) => {
    expect(nearnessOf(a, b)).toBe(expected);
    expect(nearnessOf(b, a)).toBe(expected);
  });

  it('takes an area of fewer digits for all that lies in it', () => {
    expect(nearnessOf('227', '22765')).toBe('same');
    expect(nearnessOf('22', '22765')).toBe('same');
    expect(nearnessOf('228', '22765')).toBe('region');
  });

  it('knows nothing from a single digit but the zone', () => {
    expect(nearnessOf('2', '22765')).toBe('zone');
    expect(nearnessOf('3', '22765')).toBe('far');
  });

  it('does not guess', () => {
    expect(nearnessOf(null, '22765')).toBe('unknown');
    expect(nearnessOf('22765', undefined)).toBe('unknown');
    expect(nearnessOf('Altona', '22765')).toBe('unknown');
  });

  it('reads what people write around the digits', () => {
    expect(nearnessOf('D-22 765', '22765')).toBe('same');
  });
});
