import { describe, expect, it } from '@jest/globals';
import type { TandemEvent } from '@tandemspur/contracts';
import { anyTandemEvent, on, sampleData } from '@tandemspur/testing';
import fc from 'fast-check';
import { noTandem, statusOf, type Tandem } from '../tandem/tandem.state.js';
import { evolveTandem } from '../tandem/evolve-tandem.js';
import { followUpsOf } from './follow-ups-of.js';
import { followUpRules } from './rules.js';

type Told = readonly [string, TandemEvent['type'], object?];

const conflictId = sampleData.ConflictNoted.conflictId;

const tandem = (...told: readonly Told[]): Tandem =>
  told
    .map(([day, type, data]) => on(day, { type, data: { ...sampleData[type], ...data } } as TandemEvent))
    .reduce(evolveTandem, noTandem);

/** `rule item baseOn`, sorted. */
const seeds = (...told: readonly Told[]): readonly string[] =>
  followUpsOf(tandem(...told))
    .map(({ rule, item, baseOn }) => [rule, item, baseOn].filter(Boolean).join(' '))
    .sort();

const matched: Told = ['2025-01-03', 'TandemMatched', { meetingIntervalDays: 10, agreedTermMonths: 12 }];
const coordinated: Told = ['2025-01-03', 'CoordinatorAssigned'];
const met: Told = ['2025-01-10', 'FirstMeetingHeld'];
const active = [matched, coordinated, met];
const talk = (day: string, ...partners: string[]): Told => [
  day,
  'CheckInCompleted',
  { with: partners, needsFollowUp: false, rating: 4 },
];
const ofRule = (rule: string, ...told: readonly Told[]) =>
  seeds(...told).filter((each) => each.startsWith(`${rule} `));

describe('what a tandem will bring due', () => {
  it('after the match: a first contact, a first meeting, a coordinator if there is none, the end of the term', () => {
    expect(seeds(matched)).toEqual([
      'first-contact 2025-01-03',
      'first-meeting 2025-01-03',
      'no-coordinator 2025-01-03',
      'term-ending 2026-01-03',
    ]);
    expect(seeds(matched, coordinated, talk('2025-01-04', 'mentor'))).toEqual([
      'first-meeting 2025-01-03',
      'term-ending 2026-01-03',
    ]);
  });

  it('after the first meeting: talks with each side, the next meeting, the risk of a gap', () => {
    expect(seeds(...active)).toEqual([
      'check-in-mentee-first-month 2025-01-10',
      'check-in-mentor-first-month 2025-01-10',
      'guardian-contact 2025-01-10',
      'meeting-overdue 2025-01-20',
      'risk-gap 2025-01-31',
      'term-ending 2026-01-03',
    ]);
  });

  it.each([
    ['2025-02-08', 'check-in-mentor-first-month 2025-02-08'],
    ['2025-02-09', 'check-in-mentor 2025-02-09'],
    ['2026-01-09', 'check-in-mentor 2026-01-09'],
    ['2026-01-10', 'check-in-mentor-later 2026-01-10'],
  ])('a talk on %s asks for the next one as %s', (day, expected) => {
    expect(seeds(...active, talk(day, 'mentor'))).toContain(expected);
  });

  it('a talk with the school counts for the guardian', () => {
    expect(seeds(...active, talk('2025-03-01', 'school'))).toContain('guardian-contact 2025-03-01');
  });

  it('a pause silences meetings and talks, asks for its own end, and nobody is late for what lay in it', () => {
    const paused: Told = ['2025-02-01', 'TandemPaused', { expectedUntil: '2025-03-01' }];
    expect(seeds(...active, paused)).toEqual(['pause-over 2025-03-01', 'term-ending 2026-01-03']);
    expect(seeds(...active, ['2025-02-01', 'TandemPaused'])).toEqual(['term-ending 2026-01-03']);
    const resumed = seeds(...active, paused, ['2025-03-05', 'TandemResumed']);
    expect(resumed).toContain('meeting-overdue 2025-03-15');
    expect(resumed).toContain('check-in-mentor 2025-03-05');
  });

  it('conflicts, goals, promises', () => {
    const noted = (severity: string): Told => ['2025-02-01', 'ConflictNoted', { severity }];
    expect(ofRule('conflict-open', ...active, noted('low'))).toEqual([
      `conflict-open ${conflictId} 2025-02-01`,
    ]);
    expect(seeds(...active, noted('low'), ['2025-02-02', 'ConflictResolved'])).toEqual(seeds(...active));
    expect(seeds(...active, noted('high'))).toEqual(
      expect.arrayContaining([
        `conflict-open-high ${conflictId} 2025-02-01`,
        `risk-conflict ${conflictId} 2025-02-01`,
      ]),
    );
    const goalId = '55555555-5555-4555-8555-555555555555';
    const goal: Told = ['2025-02-01', 'GoalSet', { goalId, domain: 'job', text: 'x', dueOn: '2025-06-01' }];
    expect(ofRule('goal-due', ...active, goal)).toEqual([`goal-due ${goalId} 2025-06-01`]);
    const achieved: Told = ['2025-05-01', 'GoalAchieved', { goalId, confirmedBy: ['mentor'] }];
    expect(ofRule('goal-due', ...active, goal, achieved)).toEqual([]);
    const promise: Told = ['2025-02-03', 'CheckInCompleted', { with: ['mentor'], needsFollowUp: true }];
    expect(ofRule('follow-up-promised', ...active, promise)).toEqual(['follow-up-promised 2025-02-03']);
    expect(ofRule('follow-up-promised', ...active, promise, talk('2025-02-09', 'mentor'))).toEqual([]);
  });

  it('signs of risk', () => {
    const missed = (day: string): Told => [day, 'MeetingMissed'];
    expect(ofRule('risk-missed', ...active, missed('2025-01-20'))).toEqual([]);
    expect(ofRule('risk-missed', ...active, missed('2025-01-20'), missed('2025-01-30'))).toEqual([
      'risk-missed 2025-01-30',
    ]);
    const held: Told = ['2025-02-02', 'MeetingHeld'];
    expect(ofRule('risk-missed', ...active, missed('2025-01-20'), missed('2025-01-30'), held)).toEqual([]);
    expect(
      ofRule('risk-feedback', ...active, ['2025-03-01', 'FeedbackRecorded', { satisfaction: 2 }]),
    ).toEqual(['risk-feedback feedback 2025-03-01']);
    expect(
      ofRule('risk-feedback', ...active, ['2025-03-01', 'FeedbackRecorded', { satisfaction: 3 }]),
    ).toEqual([]);
  });

  it('the handover, then a talk', () => {
    const started: Told = ['2025-03-01', 'HandoverStarted', { to: sampleData.CoordinatorAssigned.to }];
    const completed: Told = ['2025-03-10', 'HandoverCompleted'];
    expect(ofRule('handover-open', ...active, started)).toEqual(['handover-open 2025-03-01']);
    expect(ofRule('handover-check-in', ...active, started, completed)).toEqual([
      'handover-check-in 2025-03-10',
    ]);
    expect(seeds(...active, started, completed, talk('2025-03-12', 'mentee')).join()).not.toContain(
      'handover',
    );
  });

  it('the closing talk, before and after the end, unless it was had', () => {
    const started: Told = ['2025-06-01', 'ClosureStarted', { planned: true }];
    const ended = (formalClosing: boolean): Told => [
      '2025-06-30',
      'TandemEnded',
      { endedOn: '2025-06-28', formalClosing },
    ];
    expect(seeds(...active, started)).toContain('closing-talk 2025-06-01');
    expect(seeds(...active, started).join()).not.toContain('term-ending');
    expect(seeds(...active, ended(false))).toEqual(['closing-talk 2025-06-28']);
    expect(seeds(...active, ended(true))).toEqual([]);
    expect(seeds(...active, ended(false), ['2025-07-03', 'ClosingMeetingHeld'])).toEqual([]);
  });

  it('nothing of a proposed or declined tandem; of an ended one at most the closing talk; each thing once', () => {
    fc.assert(
      fc.property(fc.array(anyTandemEvent, { maxLength: 40 }), (history) => {
        const state = history.reduce(evolveTandem, noTandem);
        const found = followUpsOf(state);
        const status = statusOf(state);
        if (status === null || status === 'proposed' || status === 'declined') expect(found).toEqual([]);
        if (status === 'ended') expect(found.every(({ rule }) => rule === 'closing-talk')).toBe(true);
        expect(new Set(found.map(({ rule, item }) => `${rule} ${item}`)).size).toBe(found.length);
        for (const { rule, params } of found)
          expect(followUpRules[rule].reasons).toHaveProperty(params.reason ?? 'usual');
      }),
    );
  });
});
