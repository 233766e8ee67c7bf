import { describe, expect, it } from '@jest/globals';
import { jsonLine, summary, table } from './report.js';

const fast = { id: 'P1', what: 'fast', goal: 2, better: 'higher', unit: 'x' } as const;
const small = { id: 'P11', what: 'small', goal: 750, better: 'lower', unit: 'bytes' } as const;
const finding = (value: number) => ({
  value,
  detail: { contenders: { raw: { median: 12_000, min: 11_000, max: 13_000, unit: 'events/s' } } },
});

describe('the report', () => {
  it('is one line of JSON per goal', () => {
    expect(JSON.parse(jsonLine({ goal: fast, finding: { value: 2.4, detail: { rounds: 5 } } }))).toEqual({
      id: 'P1',
      value: 2.4,
      goal: 2,
      better: 'higher',
      unit: 'x',
      detail: { rounds: 5 },
    });
  });

  it('names the goals that were missed; what just meets its goal is not', () => {
    expect(
      summary([
        { goal: fast, finding: finding(1.99) },
        { goal: small, finding: finding(751) },
      ]),
    ).toBe('Verfehlt / missed: P1 (1.99 x), P11 (751 bytes)');
    expect(
      summary([
        { goal: fast, finding: finding(2) },
        { goal: small, finding: finding(750) },
      ]),
    ).toMatch(/All goals reached/);
  });

  it('shows each contender with its spread', () => {
    const text = table([{ goal: fast, finding: finding(1.5) }]);
    expect(text).toContain('P1  fast: 1.5 x, goal ≥ 2: MISSED');
    expect(text).toMatch(/raw +12,000 events\/s \(11,000 to 13,000\)/);
  });
});
