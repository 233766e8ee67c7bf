import { describe, expect, it } from '@jest/globals';
import { tandemEvents, type TandemEvent } from '@tandemspur/contracts';
import { anyTandemEvent, sampleOn } from '@tandemspur/testing';
import fc from 'fast-check';
import { fold, type Occurred } from '../decider.js';
import { foldsInAnyOrder } from './folds-in-any-order.js';
import { tandemDecider } from './tandem.decider.js';

const stateOf = (events: readonly Occurred<TandemEvent>[]) => fold(tandemDecider, events);

describe('what folds in any order', () => {
  it('makes the same state at any other places, for all histories', () => {
    const drawnEvent = fc.tuple(anyTandemEvent, fc.nat({ max: 30 }));
    const history = fc.array(drawnEvent, { maxLength: 30, size: 'max' });
    fc.assert(
      fc.property(history, (drawn) => {
        const events = drawn.map(([event]) => event);
        const moved = events.filter(({ type }) => !foldsInAnyOrder.has(type));
        for (const [event, place] of drawn) {
          if (foldsInAnyOrder.has(event.type)) moved.splice(place % (moved.length + 1), 0, event);
        }
        expect(stateOf(moved)).toEqual(stateOf(events));
      }),
      { numRuns: 1_000 },
    );
  });

  const again = (type: TandemEvent['type'], data: object = {}) =>
    [type, sampleOn(type, '2025-01-01'), sampleOn(type, '2025-02-01', data)] as const;

  const after = (type: TandemEvent['type'], first: TandemEvent['type']) =>
    [type, sampleOn(type, '2025-02-01'), sampleOn(first, '2025-01-01')] as const;

  const others = [
    again('TandemProposed'),
    again('TandemMatched'),
    again('AgreementSigned', { signedOn: '2025-02-01' }),
    again('CheckInCompleted', { needsFollowUp: true }),
    again('CoMentorAssigned'),
    after('CoMentorReleased', 'CoMentorAssigned'),
    again('FeedbackRecorded'),
    again('GoalSet'),
    after('GoalProgressed', 'GoalSet'),
    after('GoalAchieved', 'GoalSet'),
    after('GoalDropped', 'GoalSet'),
    again('ConflictNoted'),
    after('ConflictEscalated', 'ConflictNoted'),
    after('ConflictResolved', 'ConflictNoted'),
    again('TandemPaused'),
    after('TandemResumed', 'TandemPaused'),
    again('ModeChanged', { to: 'hybrid' }),
    again('TandemExtended', { newTermEnd: '2026-12-31' }),
    again('FundingAssigned', { from: '2025-02-01' }),
    after('FundingReleased', 'FundingAssigned'),
    again('CoordinatorAssigned', { to: '55555555-5555-4555-8555-555555555555' }),
    again('HandoverStarted'),
    after('HandoverCompleted', 'HandoverStarted'),
    again('ClosureStarted'),
    again('ClosingMeetingHeld'),
    again('TandemEnded', { endedOn: '2025-07-31' }),
    after('TandemReopened', 'TandemEnded'),
  ] as const;

  it.each(others)('is not %s', (_, a, b) => {
    expect(stateOf([a, b])).not.toEqual(stateOf([b, a]));
  });

  it('is all the rest', () => {
    const decided = [...foldsInAnyOrder, ...others.map(([type]) => type)];
    expect(decided.sort()).toEqual(tandemEvents.map(({ type }) => type).sort());
  });
});
