import { describe, expect, it } from '@jest/globals';
import { changesText, type Changes, type RepairEvent, type TandemEvent } from '@tandemspur/contracts';
import { anyTandemEvent, on, recorded, recordedId } from '@tandemspur/testing';
import fc from 'fast-check';
import { effectiveHistory } from '../effective-history.js';
import { differences } from './difference.js';
import { historyAt, type Viewpoint } from './viewpoint.js';

type Event = TandemEvent | RepairEvent;
type History = ReturnType<typeof recorded<Event>>;

const meeting = (written: string, durationMinutes = 60) =>
  on<Event>(written, { type: 'MeetingHeld', data: { durationMinutes, mode: 'in_person', activity: 'talk' } });
const correction = (target: number, changes: Changes) =>
  on<Event>('2025-06-01', {
    type: 'EventCorrected',
    data: { targetEventId: recordedId(target), changes: changesText(changes), reason: 'typo' },
  });
const retraction = (target: number) =>
  on<Event>('2025-06-01', {
    type: 'EventRetracted',
    data: { targetEventId: recordedId(target), reason: 'duplicate' },
  });

/** Recorded at noon of the nth of June. */
const onDays = (history: History, ...days: number[]): History =>
  history.map((event, index) => ({
    ...event,
    recordedAt: `2025-06-${String(days[index]).padStart(2, '0')}T12:00:00.000Z`,
  }));
const at = (day: number): string => `2025-06-${String(day).padStart(2, '0')}T23:00:00.000Z`;

/** Number of the event, kind, direction. */
const told = (history: History, from: Viewpoint, to: Viewpoint) =>
  differences(history, from, to).map(({ recorded: event, kind, backwards }) => [
    Number(event.position),
    backwards ? `${kind} (backwards)` : kind,
  ]);

describe('the difference between two viewpoints', () => {
  const history = onDays(
    recorded(
      meeting('2025-03-01'),
      meeting('2025-03-31'),
      correction(0, { durationMinutes: 90 }),
      retraction(1),
      retraction(3),
    ),
    1,
    5,
    10,
    15,
    20,
  );

  it('says what was added, corrected, retracted and restored', () => {
    expect(told(history, { knownAt: at(1) }, { knownAt: at(5) })).toEqual([[1, 'added']]);
    expect(told(history, { knownAt: at(5) }, { knownAt: at(10) })).toEqual([[0, 'corrected']]);
    expect(told(history, { knownAt: at(10) }, { knownAt: at(15) })).toEqual([[1, 'retracted']]);
    expect(told(history, { knownAt: at(15) }, {})).toEqual([[1, 'restored']]);
    expect(told(history, { knownAt: at(5) }, {})).toEqual([[0, 'corrected']]);
    expect(told(history, {}, { knownAt: at(1) })).toEqual([
      [0, 'corrected (backwards)'],
      [1, 'added (backwards)'],
    ]);
    expect(told(history, { knownAt: at(20) }, { knownAt: at(15) })).toEqual([[1, 'restored (backwards)']]);
    expect(told(history, { knownAt: at(15) }, { knownAt: at(10) })).toEqual([[1, 'retracted (backwards)']]);
  });

  it('names the fields and the repairs', () => {
    const [corrected] = differences(history, { knownAt: at(5) }, {});
    expect(corrected?.fields).toEqual([{ field: 'durationMinutes', before: 60, after: 90 }]);
    expect(corrected?.turns.map(({ by, kind }) => [by.id, kind])).toEqual([[recordedId(2), 'corrected']]);
    const [again] = differences(history, { knownAt: at(10) }, {});
    expect(again).toBeUndefined();
  });

  it('tells a day that moved on from a day that was corrected', () => {
    expect(told(history, { asOf: '2025-03-01' }, { asOf: '2025-03-31' })).toEqual([[1, 'happened']]);
    expect(told(history, { asOf: '2025-03-31' }, { asOf: '2025-02-28' })).toEqual([
      [0, 'happened (backwards)'],
      [1, 'happened (backwards)'],
    ]);
    const moved = onDays(recorded(meeting('2025-03-01'), correction(0, { occurredOn: '2025-04' })), 1, 2);
    const march = { asOf: '2025-03-31' };
    expect(told(moved, { knownAt: at(1), ...march }, march)).toEqual([[0, 'corrected']]);
    expect(told(moved, march, { asOf: '2025-04-01' })).toEqual([[0, 'happened']]);
  });
});

describe('known at', () => {
  it('takes along what a clock running ahead had stamped later, before what was known', () => {
    const skewed = onDays(
      recorded(meeting('2025-03-01'), meeting('2025-03-02'), meeting('2025-03-03')),
      9,
      2,
      8,
    );
    const known = (day: number) => historyAt(skewed, { knownAt: at(day) }).map(({ position }) => position);
    expect(known(1)).toEqual([]);
    expect(known(2)).toEqual(['000', '001']);
    expect(known(8)).toEqual(['000', '001', '002']);
  });
});

const entry = fc.oneof(
  { weight: 5, arbitrary: anyTandemEvent.map((event) => () => event) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.nat(), fc.constantFrom({ occurredOn: '2024-06-01' }, { occurredOn: '2025-01-31T10:00' }))
      .map(
        ([target, changes]) =>
          (index: number) =>
            correction(target % (index + 1), changes),
      ),
  },
  { weight: 2, arbitrary: fc.nat().map((target) => (index: number) => retraction(target % (index + 1))) },
);

/** Any history with repairs, recorded over 20 days by clocks that are now and then wrong. */
const anyHistory = fc
  .array(fc.record({ make: entry, skew: fc.integer({ min: -3, max: 3 }) }), { minLength: 1, maxLength: 40 })
  .map((entries) => {
    const history = recorded<Event>(...entries.map(({ make }, index) => make(index)));
    return onDays(
      history,
      ...entries.map(({ skew }, index) => Math.min(28, Math.max(1, 5 + Math.floor(index / 2) + skew))),
    );
  });
const anyViewpoint: fc.Arbitrary<Viewpoint> = fc.record({
  knownAt: fc.option(fc.integer({ min: 0, max: 28 }).map(at), { nil: undefined }),
  asOf: fc.option(fc.constantFrom('2024-03-01', '2024-12-31', '2025-02-01', '2025-09-01'), {
    nil: undefined,
  }),
});

const byId = (events: readonly { readonly id: string }[]) =>
  new Map(events.map((event) => [event.id, event]));

describe('for any history with repairs', () => {
  it('everything known now is the effective history', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        expect(historyAt(history, {})).toEqual(effectiveHistory(history));
      }),
    );
  });

  it('the differences lead from one history to the other, and say nothing that is alike', () => {
    fc.assert(
      fc.property(anyHistory, anyViewpoint, anyViewpoint, (history, from, to) => {
        const seen = byId(historyAt(history, from));
        for (const { recorded: event, before, after } of differences(history, from, to)) {
          expect(seen.get(event.id)).toEqual(before);
          expect(after).not.toEqual(before);
          if (after) seen.set(event.id, after);
          else seen.delete(event.id);
        }
        expect(seen).toEqual(byId(historyAt(history, to)));
      }),
      { numRuns: 300 },
    );
  });

  it('looking back says the same, backwards; and a viewpoint does not differ from itself', () => {
    fc.assert(
      fc.property(anyHistory, anyViewpoint, anyViewpoint, (history, from, to) => {
        expect(differences(history, from, from)).toEqual([]);
        const read = (items: ReturnType<typeof differences<History[number]>>, isTurned: boolean) =>
          new Map(
            items.map(({ recorded: { id }, kind, backwards, turns }) => [
              id,
              { kind, backwards: backwards !== isTurned, turns },
            ]),
          );
        expect(read(differences(history, to, from), true)).toEqual(
          read(differences(history, from, to), false),
        );
      }),
    );
  });

  it('what was known stays known, and what had happened stays', () => {
    const days = fc.tuple(fc.integer({ min: 0, max: 28 }), fc.integer({ min: 0, max: 28 }));
    fc.assert(
      fc.property(anyHistory, days, (history, [one, other]) => {
        const [earlier, later] = [Math.min(one, other), Math.max(one, other)];
        const unseen = differences(history, { knownAt: at(earlier) }, { knownAt: at(later) });
        expect(unseen.filter(({ kind, backwards }) => kind === 'happened' || backwards)).toEqual([]);
        const whole = historyAt(history, {});
        const part = historyAt(history, { asOf: '2024-12-31' });
        expect(part).toEqual(whole.slice(0, part.length));
      }),
    );
  });
});
