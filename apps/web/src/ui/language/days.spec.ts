import { describe, expect, test } from '@jest/globals';
import { addMonths, daysBetween, formatDay, formatOccurrence, formatRelative } from './days.js';

describe('days', () => {
  test('a day reads as people of the language write it', () => {
    expect(formatDay('de', '2024-02-03')).toBe('03.02.2024');
    expect(formatDay('en', '2024-02-03')).toBe('3 Feb 2024');
  });

  test('an occurrence is as precise as it was recorded', () => {
    expect(formatOccurrence('de', '2024-02-01', 'month')).toBe('Februar 2024');
    expect(formatOccurrence('de', '2024-02-03', 'day')).toBe('03.02.2024');
    expect(formatOccurrence('de', '2024-02-03T17:30', 'minute')).toBe('03.02.2024, 17:30');
  });

  test('how long ago, in words', () => {
    expect(formatRelative('de', '2024-02-03', '2024-02-15')).toBe('vor 12 Tagen');
    expect(formatRelative('de', '2024-02-14', '2024-02-15')).toBe('gestern');
    expect(formatRelative('en', '2024-02-18', '2024-02-15')).toBe('in 3 days');
    expect(formatRelative('de', '2023-08-15', '2024-02-15')).toBe('vor 6 Monaten');
  });

  test('days and months over the change of clocks and of years', () => {
    expect(daysBetween('2024-03-30', '2024-04-01')).toBe(2);
    expect(addMonths('2024-11', 3)).toBe('2025-02');
    expect(addMonths('2024-01', -1)).toBe('2023-12');
  });
});
