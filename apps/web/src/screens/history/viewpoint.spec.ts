import { describe, expect, test } from '@jest/globals';
import { differingRows } from './differing-rows.js';
import { dayOfKnownAt, isDay, lookIn, writtenLook } from './viewpoint.js';

const inAddress = (address: string) => lookIn(new URLSearchParams(address));

describe('a viewpoint in the address', () => {
  test.each([
    'known-at=2025-03-01',
    'as-of=2025-02-28',
    'known-at=2025-03-01&as-of=2025-02-28&compare=today',
    'known-at=2025-03-01T12%3A30%3A00.000Z',
  ])('%s is read and written the same', (address) => {
    expect(writtenLook(inAddress(address)).toString()).toBe(address);
  });

  test('today is an empty address, and is not compared with itself', () => {
    expect(inAddress('')).toEqual({ knownAt: undefined, asOf: undefined, compared: false });
    expect(writtenLook({ compared: true }).toString()).toBe('');
  });

  test.each([
    ['known-at=gestern'],
    ['known-at=2025-02'],
    ['known-at=2025-03-01T12:30'],
    ['as-of=2025-03-01T12:30:00Z'],
    ['as-of=0002-02-02'],
    ['as-of=2025-13-01'],
  ])('%s is not understood and left out', (address) => {
    expect(inAddress(address)).toEqual({ knownAt: undefined, asOf: undefined, compared: false });
  });

  test('the control shows the day', () => {
    expect(dayOfKnownAt('2025-03-01')).toBe('2025-03-01');
    expect(dayOfKnownAt('2025-03-15T12:00:00Z')).toBe('2025-03-15');
    expect(dayOfKnownAt()).toBe('');
  });

  test('a day that is still being typed is none yet', () => {
    expect(['0202-05-01', '1949-12-31', '1950-01-01', '2025-05-01', '2025-05'].filter(isDay)).toEqual([
      '1950-01-01',
      '2025-05-01',
    ]);
  });
});

describe('two states', () => {
  test('differ where a row says something else, is new, or is gone', () => {
    const before = [
      ['Status', 'aktiv'],
      ['Treffen', '5'],
      ['Nächstes Treffen bis', '01.03.2025'],
    ] as const;
    const after = [
      ['Status', 'beendet'],
      ['Treffen', '5'],
      ['Beendet', '20.03.2025'],
    ] as const;
    expect(differingRows(before, after)).toEqual([
      { name: 'Status', before: 'aktiv', after: 'beendet' },
      { name: 'Nächstes Treffen bis', before: '01.03.2025', after: '–' },
      { name: 'Beendet', before: '–', after: '20.03.2025' },
    ]);
  });
});
