import { describe, expect, it } from '@jest/globals';
import { occurrenceOf, type TandemEvent } from '@tandemspur/contracts';
import { on, sampleData } from '@tandemspur/testing';
import fc from 'fast-check';
import { fold } from '../decider.js';
import { tandemDecider, actionsFor } from './tandem.decider.js';
import { nextContactOn, openConflicts, statusOf } from './tandem.state.js';

const event = (type: TandemEvent['type'], day: string) =>
  on(day, { type, data: sampleData[type] } as TandemEvent);
const tandem = (...events: [TandemEvent['type'], string][]) =>
  fold(
    tandemDecider,
    events.map(([type, day]) => event(type, day)),
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

  it('invites only what it would not refuse for its state', () => {
    const open = tandem(
      ['TandemMatched', '2025-01-03'],
      ['FirstMeetingHeld', '2025-01-10'],
      ['ConflictNoted', '2025-02-01'],
    );
    expect(actionsFor(open)).toContain('ResolveConflict');
    expect(actionsFor(open)).not.toContain('ResumeTandem');
    expect(actionsFor(tandem(['TandemProposed', '2025-01-01']))).toEqual([
      'MatchTandem',
      'DeclineProposal',
      'AssignCoordinator',
      'NoteKeyMoment',
    ]);
    expect(occurrenceOf('2025-01')).toEqual({ occurredOn: '2025-01-01', precision: 'month' });
  });
});
