import { describe, expect, it } from '@jest/globals';
import { tandemEvents, type ProblemCode, type TandemEvent } from '@tandemspur/contracts';
import { sampleData, sampleOn } from '@tandemspur/testing';
import { fold } from '../decider.js';
import { tandemDecider } from './tandem.decider.js';
import { violations } from './tandem.rules.js';

type EventType = TandemEvent['type'];

const aboutTime: readonly ProblemCode[] = ['not-matched', 'before-match', 'after-end'];

/** What the rules about time say to an event; other rules may be broken as well. */
const broken = (history: readonly EventType[], type: EventType, day: string, data: object = {}) => {
  const days = { TandemProposed: '2025-01-10', TandemMatched: '2025-01-20' } as const;
  const end = { TandemEnded: '2025-06-30', TandemReopened: '2025-08-01' } as const;
  const when: Partial<Record<EventType, string>> = { ...days, ...end };
  const known = fold(
    tandemDecider,
    history.map((each) => sampleOn(each, when[each] ?? '')),
  );
  const codes = violations(known, sampleOn(type, day, data)).map(({ code }) => code);
  return codes.filter((code) => aboutTime.includes(code));
};

const proposed = ['TandemProposed'] as const;
const matched = [...proposed, 'TandemMatched'] as const;
const ended = [...matched, 'TandemEnded'] as const;
const reopened = [...ended, 'TandemReopened'] as const;

/** Before the match, before its day, after the end: `x` is refused. */
const table: Readonly<Record<EventType, string>> = {
  TandemProposed: '---',
  ProposalDeclined: '---',
  TandemMatched: '---',
  AgreementSigned: 'x-x',
  FirstMeetingHeld: 'xxx',
  MeetingHeld: 'xxx',
  MeetingMissed: 'xxx',
  CheckInCompleted: '---',
  CheckInAttempted: '---',
  CoMentorAssigned: 'xxx',
  CoMentorReleased: 'xxx',
  FeedbackRecorded: 'xx-',
  SurveyRecorded: 'xx-',
  KeyMomentNoted: '---',
  GoalSet: 'xxx',
  GoalProgressed: 'xxx',
  GoalAchieved: 'xxx',
  GoalDropped: 'xxx',
  ConflictNoted: 'xxx',
  ConflictEscalated: 'x--',
  ConflictResolved: 'x--',
  TandemPaused: 'xxx',
  TandemResumed: 'xxx',
  ModeChanged: 'xxx',
  TandemExtended: 'xxx',
  FundingAssigned: 'x--',
  FundingReleased: 'x--',
  CoordinatorAssigned: '---',
  HandoverStarted: '---',
  HandoverCompleted: '---',
  ClosureStarted: 'xxx',
  ClosingMeetingHeld: 'xx-',
  TandemEnded: 'xx-',
  TandemReopened: 'x--',
};
const rows = Object.entries(table) as [EventType, string][];

describe('the time of a tandem', () => {
  it('is said of every event', () => {
    expect(Object.keys(table).sort()).toEqual(tandemEvents.map(({ type }) => type).sort());
  });

  it.each(rows)('%s: %s', (type, [unmatched, early, late]) => {
    const says = (code: ProblemCode, mark = '-') => (mark === 'x' ? [code] : []);
    expect(broken(proposed, type, '2025-02-01')).toEqual(says('not-matched', unmatched));
    expect(broken(matched, type, '2025-01-19')).toEqual(says('before-match', early));
    expect(broken(matched, type, '2025-01-20')).toEqual([]);
    expect(broken(ended, type, '2025-06-30')).toEqual([]);
    expect(broken(ended, type, '2025-07-01')).toEqual(says('after-end', late));
    expect(broken(reopened, type, '2025-07-31')).toEqual(says('after-end', late));
    expect(broken(reopened, type, '2025-08-01')).toEqual([]);
  });

  it('lets what people start from be asked before the match', () => {
    expect(broken(matched, 'SurveyRecorded', '2025-01-12', { wave: 't0' })).toEqual([]);
    expect(broken(matched, 'SurveyRecorded', '2025-01-12', { wave: 'm3' })).toEqual(['before-match']);
  });

  it('has samples for every event', () => {
    expect(Object.keys(sampleData).sort()).toEqual(Object.keys(table).sort());
  });
});
