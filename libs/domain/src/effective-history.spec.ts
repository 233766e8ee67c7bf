import { describe, expect, it } from '@jest/globals';
import { effectiveHistory } from './effective-history.js';

const recorded = (occurredOn: string, position: string) => ({
  occurredOn,
  position,
  revision: BigInt(position),
});

describe('effective history', () => {
  it('is ordered by when it happened, then by when it was recorded', () => {
    const events = [
      recorded('2025-03-01', '1'),
      recorded('2025-01-01', '2'),
      recorded('2025-01-01T10:00', '3'),
      recorded('2025-01-01', '4'),
    ];
    expect(effectiveHistory(events).map(({ position }) => position)).toEqual(['2', '4', '3', '1']);
  });

  it('holds only what was recorded up to the position', () => {
    const events = [recorded('2025-03-01', '1'), recorded('2025-01-01', '2')];
    expect(effectiveHistory(events, '1').map(({ position }) => position)).toEqual(['1']);
  });
});
