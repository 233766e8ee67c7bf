import { describe, expect, it } from '@jest/globals';
import type { Changes, DomainEvent, PairEvent, RepairCommand, TandemEvent } from '@tandemspur/contracts';
import { anyTandemEvent, on, recorded, recordedId, sampleData } from '@tandemspur/testing';
import fc from 'fast-check';
import { fold, type Occurred, type RecordedEvent } from '../decider.js';
import { effectiveHistory } from '../effective-history.js';
import { admitToPair, evolvePair, occupiedBy, pairMoves, type OpenTandems } from '../pair/pair.js';
import { Refusal } from '../refusal.js';
import { tandemDecider } from '../tandem/tandem.decider.js';
import { decideRepair } from './repair.decider.js';

type History = readonly RecordedEvent<DomainEvent>[];

const decision = { now: '2026-06-15T12:00', actorId: 'local' };
const secondPerson = '33333333-3333-4333-8333-0000000000bb';
const mentees = ['22222222-2222-4222-8222-00000000000a', '22222222-2222-4222-8222-00000000000b'] as const;

/** The history with what one command records next. */
const append = (history: History, events: readonly DomainEvent[], occurredOn = '2026-06-01'): History => {
  const next = recorded<DomainEvent>(...history, ...events.map((event) => on(occurredOn, event)));
  const command = recordedId(history.length);
  return next.map((event, index) => history[index] ?? { ...event, causationId: command });
};

const correction = (index: number, changes: Changes): RepairCommand => ({
  type: 'CorrectTandemEvent',
  data: { targetEventId: recordedId(index), changes, reason: 'other' },
});
const retraction = (index: number): RepairCommand => ({
  type: 'RetractTandemEvent',
  data: { targetEventId: recordedId(index), reason: 'never_happened', secondPerson },
});

/** What is refused leaves the history as it is. */
const repair = (history: History, command: RepairCommand): History => {
  try {
    return append(history, decideRepair(history, command, decision));
  } catch (error) {
    if (error instanceof Refusal) return history;
    throw error;
  }
};

const anyChanges: fc.Arbitrary<Changes> = fc.oneof(
  fc.constantFrom('2024-07', '2025-01-31', '2025-01-31T08:00').map((occurredOn) => ({ occurredOn })),
  fc.constantFrom(...mentees).map((menteeId) => ({ menteeId })),
  fc.record({ note: fc.constantFrom('Museum', null), durationMinutes: fc.constantFrom(45, 90) }),
);
const anyTarget = fc.nat({ max: 9 });
const anyRepair = fc.oneof(
  fc.tuple(anyTarget, anyChanges).map(([index, changes]) => correction(index, changes)),
  anyTarget.map(retraction),
);
const anyHistory = fc
  .tuple(fc.array(anyTandemEvent, { minLength: 1, maxLength: 6 }), fc.array(anyRepair, { maxLength: 5 }))
  .map(([events, repairs]) => {
    const history: History = recorded<DomainEvent>(...(events as Occurred<DomainEvent>[]));
    return repairs.reduce(repair, history);
  });

describe('for all histories', () => {
  it('a repair that is taken back leaves everything as it was', () => {
    let taken = 0;
    fc.assert(
      fc.property(anyHistory, anyRepair, (history, command) => {
        const after = repair(history, command);
        if (after === history) return;
        taken += 1;
        const back = repair(after, retraction(history.length));
        expect(back.length).toBeGreaterThan(after.length);
        expect(effectiveHistory(back)).toEqual(effectiveHistory(history));
        const again = repair(back, retraction(after.length));
        expect(effectiveHistory(again)).toEqual(effectiveHistory(after));
      }),
      { numRuns: 500 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  it('a correction says what it was asked to, and touches nothing but its targets', () => {
    fc.assert(
      fc.property(anyHistory, anyTarget, anyChanges, (history, index, changes) => {
        const after = repair(history, correction(index, changes));
        if (after === history) return;
        const targets = after
          .slice(history.length)
          .map(({ data }) => 'targetEventId' in data && data.targetEventId);
        const [before, now] = [effectiveHistory(history), effectiveHistory(after)];
        expect(now.length).toBe(before.length);
        const same = ({ id }: { readonly id: string }) => !targets.includes(id);
        expect(now.filter(same)).toEqual(before.filter(same));
        const { occurredOn: _, ...values } = changes;
        const target = now.find(({ id }) => id === recordedId(index));
        expect({ ...target?.data }).toMatchObject(
          Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)),
        );
      }),
    );
  });
});

const tandems = ['one', 'two', 'three'];
const open = (menteeId: string): TandemEvent[] => [
  { type: 'TandemProposed', data: { ...sampleData.TandemProposed, menteeId } },
  { type: 'TandemMatched', data: { ...sampleData.TandemMatched, menteeId } },
];
const anyStep = fc.record({
  tandem: fc.constantFrom(...tandems),
  does: fc.oneof(
    fc
      .tuple(
        fc.constantFrom<TandemEvent>(
          ...mentees.flatMap(open),
          { type: 'TandemEnded', data: sampleData.TandemEnded },
          { type: 'TandemReopened', data: sampleData.TandemReopened },
        ),
        fc.constantFrom('2025-01-01', '2025-01-02', '2025-01-03'),
      )
      .map(
        ([event, day]) =>
          (history: History) =>
            append(history, [event], day),
      ),
    anyRepair.map((command) => (history: History) => repair(history, command)),
  ),
});

const stateOf = (history: History) =>
  fold(tandemDecider, effectiveHistory(history) as readonly RecordedEvent<TandemEvent>[]);

describe('a pair', () => {
  it('is occupied exactly by the one tandem that stands open, whatever was recorded and repaired', () => {
    let moved = 0;
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30, size: 'max' }), (steps) => {
        const histories = new Map<string, History>();
        const pairs = new Map<string, OpenTandems>();
        for (const { tandem, does } of steps) {
          const before = histories.get(tandem) ?? [];
          const after = does(before);
          const moves = pairMoves(tandem, stateOf(before), stateOf(after));
          const openIn = (menteeId: string): OpenTandems => pairs.get(menteeId) ?? [];
          try {
            for (const { pair, event } of moves) admitToPair(event, openIn(pair.menteeId));
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
            continue;
          }
          histories.set(tandem, after);
          for (const { pair, event } of moves) {
            pairs.set(pair.menteeId, evolvePair(openIn(pair.menteeId), event satisfies PairEvent));
          }
          moved += moves.length;
          for (const menteeId of [...mentees, sampleData.TandemMatched.menteeId]) {
            const standing = tandems.filter(
              (each) => occupiedBy(stateOf(histories.get(each) ?? []))?.menteeId === menteeId,
            );
            expect([...openIn(menteeId)].sort()).toEqual(standing.sort());
            expect(standing.length).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(moved).toBeGreaterThan(300);
  });
});
