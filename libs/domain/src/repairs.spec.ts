import { describe, expect, it } from '@jest/globals';
import {
  changesText,
  occurrenceOf,
  tandemEvents,
  type Changes,
  type RepairEvent,
  type TandemEvent,
} from '@tandemspur/contracts';
import { anyTandemEvent, on, recorded, recordedId } from '@tandemspur/testing';
import fc from 'fast-check';
import type { Occurred, RecordedEvent } from './decider.js';
import { byEffectiveOrder, effectiveHistory, placeOf } from './effective-history.js';
import { isRepair } from './repairs.js';

type Event = TandemEvent | RepairEvent;
type Stored = RecordedEvent<Event>;

const most = 24;
/** Few, so that several repairs meet at one. */
const anyTarget = fc.nat({ max: 7 }).map(recordedId);

const anyWritten = fc.constantFrom('2024-07', '2025-01-31', '2025-01-31T08:00', '2025-02-30', null);

/** Some fit every target, some none, some depending on its type. */
const anyChanges: fc.Arbitrary<Changes> = fc.oneof(
  anyWritten.map((occurredOn) => ({ occurredOn })),
  fc.constantFrom(0, 45, 90).map((durationMinutes) => ({ durationMinutes })),
  fc.record({
    note: fc.constantFrom('Museum', 'Zoo', null),
    reason: fc.constantFrom('other', 'Umzug', null),
    occurredOn: anyWritten,
  }),
  fc.constantFrom('Museum', 'Zoo', null).map((note) => ({ note })),
);

const anyRepair = fc.oneof(
  fc.tuple(anyTarget, anyChanges.map(changesText)).map(([targetEventId, changes]) =>
    on<Event>('2025-06-01', {
      type: 'EventCorrected',
      data: { targetEventId, changes, reason: 'late_info' },
    }),
  ),
  anyTarget.map((targetEventId) =>
    on<Event>('2025-06-01', { type: 'EventRetracted', data: { targetEventId, reason: 'duplicate' } }),
  ),
);

const anyStream = fc.constantFrom({}, {}, {}, { stream: 'tandem-88888888-8888-4888-8888-888888888888' });
const historyOf = (event: fc.Arbitrary<Occurred<Event>>) =>
  fc
    .array(
      fc.tuple(event, anyStream).map(([each, stream]) => ({ ...each, ...stream })),
      { maxLength: most, size: 'max' },
    )
    .map((events) => recorded<Event>(...events));
const withoutRepairs = historyOf(anyTandemEvent);
const anyHistory = historyOf(fc.oneof(anyTandemEvent, anyRepair));

const inOrder = (events: readonly Stored[]): Stored[] => [...events].sort(byEffectiveOrder);

/** The rules word by word: slow, recursive, and without anything of what is tested but the order. */
const naive = (history: readonly Stored[]): readonly Stored[] => {
  const repairsOf = (target: Stored, type: RepairEvent['type']): Stored[] =>
    history.filter(
      (repair) =>
        repair.type === type &&
        (repair as RepairEvent).data.targetEventId === target.id &&
        repair.stream === target.stream &&
        repair.position > target.position &&
        isInForce(repair),
    );
  const isInForce = (event: Stored): boolean => repairsOf(event, 'EventRetracted').length === 0;
  const correct = (event: Stored): Stored => {
    let current = event;
    for (const repair of repairsOf(event, 'EventCorrected')) {
      if (repair.type !== 'EventCorrected') continue;
      const changes = JSON.parse(repair.data.changes) as Record<string, unknown>;
      const data: Record<string, unknown> = { ...current.data };
      for (const [name, value] of Object.entries(changes)) {
        if (name === 'occurredOn') continue;
        if (value === null) Reflect.deleteProperty(data, name);
        else data[name] = value;
      }
      const fits = tandemEvents.find(({ type }) => type === event.type)?.schema.safeParse(data).success;
      const written = 'occurredOn' in changes ? changes['occurredOn'] : undefined;
      const isNoDay = written === null || written === '2025-02-30';
      if (fits !== true || isNoDay) continue;
      const occurrence = written === undefined ? {} : occurrenceOf(written as string);
      current = { ...current, ...occurrence, data } as Stored;
    }
    return current;
  };
  return inOrder(
    history
      .filter((event) => !event.type.startsWith('Event'))
      .filter(isInForce)
      .map(correct),
  );
};

describe('for all histories', () => {
  it('without repairs the effective history is the history in order', () => {
    fc.assert(
      fc.property(withoutRepairs, (history) => {
        expect(effectiveHistory(history)).toEqual(inOrder(history));
      }),
    );
  });

  it('repairs do what the rules say', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        expect(effectiveHistory(history)).toEqual(naive(history));
      }),
      { numRuns: 2_000 },
    );
  });

  it('what was known then is what the events recorded until then say', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat({ max: most }), (history, at) => {
        const position = String(at).padStart(3, '0');
        const until = history.filter((event) => event.position <= position);
        expect(effectiveHistory(history, position)).toEqual(effectiveHistory(until));
      }),
    );
  });

  it('the order of reading makes no difference', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        expect(effectiveHistory(history.toReversed())).toEqual(effectiveHistory(history));
      }),
    );
  });

  it('tells repairs from all else', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        for (const event of history) expect(isRepair(event)).toBe(event.type.startsWith('Event'));
      }),
    );
  });
});

describe('a place', () => {
  const occurredOn = fc.constantFrom('2025-01-31', '2025-01-31T00:00', '2025-01-31T23:59', '2025-02-01');
  const event = fc.record({
    occurredOn,
    position: fc.nat({ max: 10 }).map((each) => String(each).padStart(3, '0')),
  });

  it('compares as text as the events do, whatever their precision', () => {
    fc.assert(
      fc.property(event, event, (a, b) => {
        const order = byEffectiveOrder({ ...a, revision: 0n }, { ...b, revision: 0n });
        expect([placeOf(a) < placeOf(b), placeOf(a) > placeOf(b)]).toEqual([order < 0, order > 0]);
      }),
    );
  });

  it('is the day or minute, then the position', () => {
    expect(placeOf({ occurredOn: '2025-01-31T08:00', position: '042' })).toBe('2025-01-31T08:00 042');
  });
});
