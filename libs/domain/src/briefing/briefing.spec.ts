import { describe, expect, it } from '@jest/globals';
import type { PersonEvent, TandemEvent } from '@tandemspur/contracts';
import { on, recorded } from '@tandemspur/testing';
import { defaultStandard } from '../standards/index.js';
import { briefingOf } from './index.js';

const mentorId = '11111111-1111-4111-8111-111111111111';
const menteeId = '22222222-2222-4222-8222-222222222222';
const guardianId = '88888888-8888-4888-8888-888888888888';
const ayse = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';
const ben = 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb';
const cem = 'cccccccc-cccc-4ccc-8ccc-cccccccccccc';
const early = '44444444-4444-4444-8444-444444444444';
const late = '55555555-5555-4555-8555-555555555555';
const goal = '66666666-6666-4666-8666-666666666666';
const done = '77777777-7777-4777-8777-777777777777';

const at = (day: string, type: TandemEvent['type'], data: object) =>
  on<TandemEvent>(day, { type, data } as TandemEvent);

const coordinator = (day: string, to: string, absenceCover = false) =>
  at(day, 'CoordinatorAssigned', { to, effectiveOn: day, absenceCover });

const history = recorded<TandemEvent>(
  at('2025-01-10', 'TandemProposed', { mentorId, menteeId }),
  at('2025-01-20', 'TandemMatched', {
    ...{ mentorId, menteeId, agreedTermMonths: 12, meetingIntervalDays: 14, mode: 'in_person' },
  }),
  coordinator('2025-01-20', ayse),
  at('2025-02-01', 'FirstMeetingHeld', { durationMinutes: 60, mode: 'in_person', staffPresent: true }),
  at('2025-02-05', 'GoalSet', { goalId: goal, domain: 'school', text: 'Mathe', dueOn: '2025-12-01' }),
  at('2025-02-06', 'GoalSet', { goalId: done, domain: 'leisure', text: 'Schwimmen' }),
  at('2025-02-20', 'ConflictNoted', {
    ...{ conflictId: early, severity: 'low', category: 'reliability', note: 'Kommt zu spät' },
  }),
  at('2025-03-02', 'ConflictResolved', { conflictId: early, outcome: 'agreement', note: 'Feste Uhrzeit' }),
  coordinator('2025-03-10', cem, true),
  at('2025-04-01', 'TandemPaused', { reason: 'exam', expectedUntil: '2025-04-20' }),
  at('2025-04-22', 'TandemResumed', {}),
  at('2025-04-25', 'FeedbackRecorded', {
    ...{ by: 'mentee', occasion: 'intro_phase', satisfaction: 4, text: 'Es macht Spaß' },
  }),
  at('2025-05-01', 'HandoverStarted', { to: ben }),
  coordinator('2025-05-01', ben),
  at('2025-05-04', 'CheckInCompleted', {
    ...{ with: ['mentor', 'guardian'], channel: 'phone', rating: 5, needsFollowUp: false, summary: 'Läuft' },
  }),
  at('2025-05-05', 'HandoverCompleted', {
    ...{ openFollowUps: 0, openConflicts: 0, briefing: 'both', tandemInformed: true },
  }),
  at('2025-05-06', 'GoalAchieved', { goalId: done, confirmedBy: ['mentee'] }),
  at('2025-05-10', 'MeetingHeld', { durationMinutes: 90, mode: 'in_person', activity: 'talk' }),
  at('2025-05-12', 'ConflictNoted', { conflictId: late, severity: 'high', category: 'boundaries' }),
);

const mentee = recorded<PersonEvent>({
  ...on<PersonEvent>('2024-12-01', {
    type: 'MenteeRegistered',
    data: { name: 'B', targetGroup: 'chance', isMinor: true, guardianId },
  }),
  stream: `person-${menteeId}`,
});

const briefing = briefingOf(
  { tandem: history, mentor: [], mentee },
  { today: '2025-05-20', standard: defaultStandard },
);

describe('the briefing', () => {
  it('says who coordinated from when to when, who stood in, and what was handed over', () => {
    expect(briefing.coordinators).toEqual([
      { staffId: ayse, from: '2025-01-20', until: '2025-05-01' },
      { staffId: ben, from: '2025-05-01', until: null },
    ]);
    expect(briefing.covers).toEqual([{ staffId: cem, from: '2025-03-10', until: '2025-05-01' }]);
    expect(briefing.handovers).toEqual([{ to: ben, startedOn: '2025-05-01', completedOn: '2025-05-05' }]);
    expect(briefing.guardianId).toBe(guardianId);
  });

  it('tells open conflicts, and how earlier ones were settled', () => {
    expect(briefing.settledConflicts).toEqual([
      {
        ...{ conflictId: early, severity: 'low', category: 'reliability', note: 'Kommt zu spät' },
        ...{ notedOn: '2025-02-20', escalatedOn: null, resolvedOn: '2025-03-02', days: 10 },
        ...{ outcome: 'agreement', resolution: 'Feste Uhrzeit' },
      },
    ]);
    expect(briefing.openConflicts).toMatchObject([{ conflictId: late, severity: 'high', days: null }]);
  });

  it('tells open goals, pauses and the tone of the last talks, newest first', () => {
    expect(briefing.goals).toEqual([
      {
        ...{ goalId: goal, domain: 'school', text: 'Mathe' },
        ...{ setOn: '2025-02-05', dueOn: '2025-12-01', scale: null },
      },
    ]);
    expect(briefing.pauses).toEqual([
      { from: '2025-04-01', until: '2025-04-22', expectedUntil: '2025-04-20', days: 21, reason: 'exam' },
    ]);
    expect(briefing.tone).toEqual([
      { on: '2025-05-04', source: 'check-in', who: ['mentor', 'guardian'], value: 5, text: 'Läuft' },
      { on: '2025-04-25', source: 'feedback', who: ['mentee'], value: 4, text: 'Es macht Spaß' },
    ]);
  });

  it('says what comes next, and what is due', () => {
    expect(briefing.awaited).toEqual([
      { kind: 'next-meeting', on: '2025-05-24' },
      { kind: 'goal', on: '2025-12-01' },
      { kind: 'term-end', on: '2026-01-20' },
    ]);
    expect(briefing.followUps.map(({ rule }) => rule)).toContain('conflict-open-high');
  });
});
