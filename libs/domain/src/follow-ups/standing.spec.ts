import { describe, expect, it } from '@jest/globals';
import { on, sampleData } from '@tandemspur/testing';
import fc from 'fast-check';
import { addDays } from '../calendar.js';
import { bbbs } from '../standards/bbbs.js';
import { eepm4 } from '../standards/eepm-4.js';
import { evolveTandem } from '../tandem/evolve-tandem.js';
import { noTandem } from '../tandem/tandem.state.js';
import { followUpRuleIds, followUpRules } from './rules.js';
import { countDue, limitsOf, followUpReason, standingOf } from './standing.js';

const term = { days: 30, leadDays: 7, source: { de: '', en: '' } };

describe('standing', () => {
  // Due on 31 January + 30 days = 2 March 2025.
  it.each([
    ['2025-02-22', 'upcoming'],
    ['2025-02-23', 'due'],
    ['2025-03-02', 'due'],
    ['2025-03-03', 'overdue'],
  ])('on %s it is %s', (today, expected) => {
    expect(standingOf({ rule: 'check-in-mentor', baseOn: '2025-01-31' }, term, today)).toBe(expected);
  });

  it('a sign of risk holds from its day on and is nothing before', () => {
    const sign = { rule: 'risk-gap', baseOn: '2025-02-10' } as const;
    const now = { ...term, days: 0, leadDays: 0 };
    expect(standingOf(sign, now, '2025-02-09')).toBeNull();
    expect(standingOf(sign, now, '2025-02-10')).toBe('at_risk');
  });

  it('a closing talk lapses half a year after its day', () => {
    const talk = { rule: 'closing-talk', baseOn: '2025-01-01' } as const;
    const fortnight = { ...term, days: 14, leadDays: 14 };
    expect(standingOf(talk, fortnight, '2025-07-14')).toBe('overdue');
    expect(standingOf(talk, fortnight, '2025-07-15')).toBeNull();
  });

  it('the limits of a rule tell apart exactly as each follow-up stands', () => {
    const days = fc.integer({ min: -800, max: 800 }).map((moved) => addDays('2025-06-01', moved));
    fc.assert(
      fc.property(
        fc.constantFrom(...followUpRuleIds),
        days,
        fc.nat({ max: 100 }),
        fc.nat({ max: 60 }),
        (rule, baseOn, interval, leadDays) => {
          const any = { ...term, days: interval, leadDays };
          const { from, overdueUntil, dueUntil } = limitsOf(rule, any, '2025-06-01');
          const standing = standingOf({ rule, baseOn }, any, '2025-06-01');
          const past = followUpRules[rule].risk ? 'at_risk' : 'overdue';
          if (from !== null && baseOn < from) expect(standing).toBeNull();
          else if (baseOn <= overdueUntil) expect(standing).toBe(past);
          else if (followUpRules[rule].risk) expect(standing).toBeNull();
          else expect(standing).toBe(baseOn <= dueUntil ? 'due' : 'upcoming');
        },
      ),
    );
  });
});

describe('reason', () => {
  it('names the day and the days, in both languages', () => {
    expect(followUpReason('check-in-mentor', { since: '2025-03-03' }, term)).toEqual({
      de: 'Letztes Gespräch mit der Mentor:in am 03.03.2025; alle 30 Tage vorgesehen',
      en: 'Last talk with the mentor on 2025-03-03; planned every 30 days',
    });
    expect(followUpReason('meeting-overdue', { since: '2025-03-03', rhythm: 10 }, term).de).toBe(
      'Letztes Treffen am 03.03.2025; alle 10 Tage vereinbart',
    );
  });
});

describe('count', () => {
  it('counts what is due, overdue or at risk, by the standard that holds', () => {
    const tandem = [
      on('2024-01-03', {
        type: 'TandemMatched' as const,
        data: { ...sampleData.TandemMatched, agreedTermMonths: 36 },
      }),
      on('2024-01-03', { type: 'CoordinatorAssigned' as const, data: sampleData.CoordinatorAssigned }),
      on('2024-01-10', { type: 'FirstMeetingHeld' as const, data: sampleData.FirstMeetingHeld }),
      on('2025-02-01', {
        type: 'CheckInCompleted' as const,
        data: {
          with: ['mentor' as const, 'mentee' as const, 'guardian' as const],
          channel: 'phone' as const,
          needsFollowUp: false,
        },
      }),
      on('2025-03-08', { type: 'MeetingHeld' as const, data: sampleData.MeetingHeld }),
    ].reduce(evolveTandem, noTandem);
    // On 10 March: by EEPM talks with both sides were due on 3 March; by BBBS they are due on 3 May.
    expect(countDue(tandem, eepm4, '2025-03-10')).toBe(2);
    expect(countDue(tandem, bbbs, '2025-03-10')).toBe(0);
    // On 19 March the meeting of 18 March, agreed every 10 days, is overdue as well.
    expect(countDue(tandem, eepm4, '2025-03-19')).toBe(3);
    // On 10 May guardian contact (due on 3 May) comes for a minor, and the gap since 8 March.
    expect(countDue(tandem, eepm4, '2025-05-10', false)).toBe(4);
    expect(countDue(tandem, eepm4, '2025-05-10')).toBe(5);
  });
});
