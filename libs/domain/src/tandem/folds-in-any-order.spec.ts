import { describe, expect, it } from '@jest/globals';
import { tandemEvents, type TandemEvent } from '@tandemspur/contracts';
import { anyTandemEvent, on, sampleData } from '@tandemspur/testing';
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

  const event = (type: TandemEvent['type'], day: string, data: object = {}) =>
    on(day, { type, data: { ...sampleData[type], ...data } } as TandemEvent);
  const again = (type: TandemEvent['type'], data: object = {}) =>
    [type, event(type, '2025-01-01'), event(type, '2025-02-01', data)] as const;

  const others = [
    again('TandemProposed'),
    again('TandemMatched'),
    again('TandemPaused'),
    ['TandemResumed', event('TandemResumed', '2025-02-01'), event('TandemPaused', '2025-01-01')],
    again('ConflictNoted'),
    ['ConflictResolved', event('ConflictResolved', '2025-02-01'), event('ConflictNoted', '2025-01-01')],
    again('CoordinatorAssigned', { to: '55555555-5555-4555-8555-555555555555' }),
    again('TandemEnded', { endedOn: '2025-07-31' }),
    ['TandemReopened', event('TandemReopened', '2025-07-01'), event('TandemEnded', '2025-06-30')],
  ] as const;

  it.each(others)('is not %s', (_, a, b) => {
    expect(stateOf([a, b])).not.toEqual(stateOf([b, a]));
  });

  it('is all the rest', () => {
    const decided = [...foldsInAnyOrder, ...others.map(([type]) => type)];
    expect(decided.sort()).toEqual(tandemEvents.map(({ type }) => type).sort());
  });
});
