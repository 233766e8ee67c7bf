import { describe, expect, it } from '@jest/globals';
import type { TandemEvent } from '@tandemspur/contracts';
import { sampleData, sampleOn } from '@tandemspur/testing';
import fc from 'fast-check';
import { fold, type Occurred } from '../decider.js';
import { tandemDecider } from './tandem.decider.js';
import {
  nextContactOn,
  openConflicts,
  openGoals,
  presentCoMentors,
  statusOf,
  termEndOn,
} from './tandem.state.js';

const tandem = (...events: [TandemEvent['type'], string][]) =>
  fold(
    tandemDecider,
    events.map(([type, day]) => sampleOn(type, day)),
  );

describe('status and dates', () => {
  it.each([
    ['proposed', [['TandemProposed', '2025-01-01']]],
    [
      'declined',
      [
        ['TandemProposed', '2025-01-01'],
        ['ProposalDeclined', '2025-01-02'],
      ],
    ],
    ['matched', [['TandemMatched', '2025-01-03']]],
    [
      'active',
      [
        ['TandemMatched', '2025-01-03'],
        ['FirstMeetingHeld', '2025-01-10'],
      ],
    ],
    [
      'paused',
      [
        ['TandemMatched', '2025-01-03'],
        ['FirstMeetingHeld', '2025-01-10'],
        ['TandemPaused', '2025-02-01'],
      ],
    ],
    [
      'ended',
      [
        ['TandemMatched', '2025-01-03'],
        ['TandemEnded', '2025-06-30'],
      ],
    ],
    [
      'matched',
      [
        ['TandemMatched', '2025-01-03'],
        ['TandemEnded', '2025-06-30'],
        ['TandemReopened', '2025-07-02'],
      ],
    ],
  ] as [string, [TandemEvent['type'], string][]][])('is %s', (status, events) => {
    expect(statusOf(tandem(...events))).toBe(status);
  });

  it('expects the next meeting one agreed interval after the last', () => {
    const met = tandem(
      ['TandemMatched', '2025-01-03'],
      ['FirstMeetingHeld', '2025-01-10'],
      ['MeetingHeld', '2025-02-20'],
    );
    expect(nextContactOn(met)).toBe('2025-03-02');
  });

  it('expects the first meeting within 14 days of the match', () => {
    expect(nextContactOn(tandem(['TandemMatched', '2025-01-20']))).toBe('2025-02-03');
  });

  it('expects nothing while paused or after the end', () => {
    const paused = tandem(
      ['TandemMatched', '2025-01-03'],
      ['FirstMeetingHeld', '2025-01-10'],
      ['TandemPaused', '2025-02-01'],
    );
    expect(nextContactOn(paused)).toBeNull();
    expect(nextContactOn(tandem(['TandemMatched', '2025-01-03'], ['TandemEnded', '2025-06-30']))).toBeNull();
  });

  it('folds any history of any order without throwing, and counts what it holds', () => {
    const types = Object.keys(sampleData) as TandemEvent['type'][];
    const days = fc
      .integer({ min: 0, max: 700 })
      .map((day) => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...types), days)), (events) => {
        const state = tandem(...events);
        const count = (...of: string[]) => events.filter(([type]) => of.includes(type)).length;
        expect(state.meetings).toBe(count('FirstMeetingHeld', 'MeetingHeld'));
        expect(state.missedMeetings).toBe(count('MeetingMissed'));
        expect(openConflicts(state).length).toBeLessThanOrEqual(count('ConflictNoted'));
        if (count('TandemProposed', 'TandemMatched', 'TandemEnded') > 0 && count('TandemReopened') === 0) {
          expect(statusOf(state)).not.toBeNull();
        }
      }),
    );
  });
});

describe('what is known of a tandem', () => {
  const known = (...events: readonly Occurred<TandemEvent>[]) => fold(tandemDecider, events);

  it('ends its term as agreed, or as extended', () => {
    const matched = sampleOn('TandemMatched', '2025-01-31', { agreedTermMonths: 13 });
    expect(termEndOn(known())).toBeNull();
    expect(termEndOn(known(matched))).toBe('2026-02-28');
    expect(termEndOn(known(matched, sampleOn('TandemExtended', '2026-01-10')))).toBe('2026-06-30');
  });

  it('knows the last talk with each side, and whether somebody has to come back to it', () => {
    const talks = [
      sampleOn('CheckInCompleted', '2025-02-01', { with: ['mentor', 'mentee'], rating: 4 }),
      sampleOn('CheckInCompleted', '2025-03-01', { with: ['school'], needsFollowUp: true }),
      sampleOn('CheckInCompleted', '2025-03-05', { with: ['mentor'] }),
    ] as const;
    expect(known(...talks.slice(0, 2)).checkIns).toMatchObject({
      lastOn: '2025-03-01',
      followUpSince: '2025-03-01',
    });
    expect(known(...talks).checkIns).toEqual({
      count: 3,
      lastOn: '2025-03-05',
      mentorOn: '2025-03-05',
      menteeOn: '2025-02-01',
      guardianOn: '2025-03-01',
      followUpSince: null,
      rating: 4,
    });
  });

  it('counts meetings missed since the last contact, whatever the order of recording', () => {
    const [first, met] = [sampleOn('MeetingMissed', '2025-02-01'), sampleOn('MeetingHeld', '2025-02-10')];
    const [second, third] = [
      sampleOn('MeetingMissed', '2025-02-20'),
      sampleOn('MeetingMissed', '2025-03-01'),
    ];
    for (const order of [
      [first, met, second, third],
      [third, second, met, first],
      [second, first, third, met],
    ]) {
      expect(known(...order)).toMatchObject({ missedMeetings: 3, missedSince: ['2025-02-20', '2025-03-01'] });
    }
  });

  it('follows goals, and closes them', () => {
    const goal = sampleOn('GoalSet', '2025-02-01', { dueOn: '2025-06-01' });
    const worked = known(goal, sampleOn('GoalProgressed', '2025-03-01'));
    expect(openGoals(worked)).toEqual([
      {
        ...{
          goalId: sampleData.GoalSet.goalId,
          domain: 'language',
          setOn: '2025-02-01',
          dueOn: '2025-06-01',
        },
        ...{ scale: 2, achievedOn: null, droppedOn: null },
      },
    ]);
    expect(openGoals(known(goal, sampleOn('GoalAchieved', '2025-04-01')))).toEqual([]);
    expect(openGoals(known(goal, sampleOn('GoalDropped', '2025-04-01')))).toEqual([]);
  });

  it('has co-mentors from one day to another', () => {
    const assigned = sampleOn('CoMentorAssigned', '2025-02-01');
    const { personId } = assigned.data as { personId: string };
    expect(presentCoMentors(known(assigned))).toEqual([
      { personId, scope: 'cover', from: '2025-02-01', until: null },
    ]);
    const released = known(assigned, sampleOn('CoMentorReleased', '2025-03-01'));
    expect(released.coMentors).toEqual([
      { personId, scope: 'cover', from: '2025-02-01', until: '2025-03-01' },
    ]);
    expect(presentCoMentors(released)).toEqual([]);
  });

  it('meets in the mode that was agreed, until it changes', () => {
    const matched = sampleOn('TandemMatched', '2025-01-20');
    expect(known(matched).mode).toBe('digital');
    expect(known(matched, sampleOn('ModeChanged', '2025-03-01')).mode).toBe('phone');
  });

  it('forgets the closure when it is reopened', () => {
    const closed = [
      sampleOn('ClosureStarted', '2025-05-01'),
      sampleOn('ClosingMeetingHeld', '2025-06-20'),
      sampleOn('TandemEnded', '2025-06-30'),
    ] as const;
    expect(known(...closed).closure).toEqual({
      startedOn: '2025-05-01',
      planned: true,
      meetingOn: '2025-06-20',
    });
    expect(known(...closed, sampleOn('TandemReopened', '2025-08-01')).closure).toEqual({
      startedOn: null,
      planned: null,
      meetingOn: null,
    });
  });
});
