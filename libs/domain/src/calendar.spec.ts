import { describe, expect, it } from '@jest/globals';
import { addDays, addMonths, daysBetween, isAfter, wallClock } from './calendar.js';

describe('calendar days', () => {
  it('counts over leap days and clock changes', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2025-03-29', 2)).toBe('2025-03-31');
    expect(addDays('2025-01-01', -1)).toBe('2024-12-31');
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2025-10-25', '2025-10-27')).toBe(2);
  });

  it('knows that it is tomorrow in Berlin while it is today in London', () => {
    expect(wallClock('2025-07-01T22:30:00.000Z', 'Europe/Berlin')).toBe('2025-07-02T00:30');
    expect(wallClock('2025-12-31T23:30:00.000Z', 'Europe/Berlin')).toBe('2026-01-01T00:30');
  });

  it('compares a day or a minute with the wall clock', () => {
    expect(isAfter('2025-07-02', '2025-07-02T00:30')).toBe(false);
    expect(isAfter('2025-07-03', '2025-07-02T23:59')).toBe(true);
    expect(isAfter('2025-07-02T00:31', '2025-07-02T00:30')).toBe(true);
    expect(isAfter('2025-07-02T00:30', '2025-07-02T00:30')).toBe(false);
  });

  it('moves a day by months, to the last day of a shorter month', () => {
    expect(addMonths('2025-01-15', 12)).toBe('2026-01-15');
    expect(addMonths('2025-11-30', 3)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2025-12-31', 1)).toBe('2026-01-31');
    expect(addMonths('2025-03-31', -1)).toBe('2025-02-28');
  });
});
