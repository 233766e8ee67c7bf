import { describe, expect, it } from '@jest/globals';
import type { PairEvent, TandemEvent } from '@tandemspur/contracts';
import { decidePair, evolvePair } from './pair.js';

const [one, two] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
const matched: TandemEvent = {
  type: 'TandemMatched',
  data: { mentorId: one, menteeId: two, agreedTermMonths: 12, meetingIntervalDays: 7, mode: 'in_person' },
};
const reopened: TandemEvent = { type: 'TandemReopened', data: { reason: 'weiter' } };
const ended: TandemEvent = {
  type: 'TandemEnded',
  data: {
    endedOn: '2025-01-01',
    kind: 'planned',
    reason: 'term_reached',
    initiatedBy: 'mutual',
    formalClosing: true,
    rematchWanted: false,
  },
};
const history = (...events: PairEvent[]) => events.reduce(evolvePair, []);

describe('a pair of mentor and mentee', () => {
  it('is occupied by a match and free after the end', () => {
    expect(decidePair(matched, one, [])).toEqual([{ type: 'PairOccupied', data: { tandemId: one } }]);
    expect(decidePair(ended, one, [one])).toEqual([{ type: 'PairReleased', data: { tandemId: one } }]);
    expect(
      history(
        { type: 'PairOccupied', data: { tandemId: one } },
        { type: 'PairReleased', data: { tandemId: one } },
      ),
    ).toEqual([]);
  });

  it.each([matched, reopened])('has at most one open tandem: refuses $type of a second', (event) => {
    expect(() => decidePair(event, two, [one])).toThrow(/pair-already-open/);
  });

  it('is not concerned by anything else', () => {
    expect(decidePair({ type: 'TandemResumed', data: {} }, one, [two])).toEqual([]);
  });
});
