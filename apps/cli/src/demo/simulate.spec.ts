import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import {
  accessEvents,
  events as definitions,
  projectionEvents,
  repairEvents,
  reportEvents,
  subjectErased,
  type PairEvent,
  type TandemEvent,
} from '@tandemspur/contracts';
import {
  evolvePair,
  fold,
  isAfter,
  tandemDecider,
  violations,
  wallClock,
  type Occurred,
  type OpenTandems,
} from '@tandemspur/domain';
import type { SimulationOptions } from './options.js';
import { simulate } from './simulate.js';
import type { SimulatedEvent } from './simulated-event.js';

const options: SimulationOptions = {
  tandems: 120,
  seed: 7,
  until: '2026-11-21T12:00',
  organisationId: '01890a5d-ac96-774b-bcce-b302099a8057',
  timeZone: 'Europe/Berlin',
};
const events = simulate(options);
const untilInstant = '2026-11-21T11:00:00.000Z';

const hash = (simulated: readonly SimulatedEvent[]): string =>
  createHash('sha256').update(JSON.stringify(simulated)).digest('hex');

const byStream = (kind: string): ReadonlyMap<string, readonly SimulatedEvent[]> => {
  const streams = new Map<string, SimulatedEvent[]>();
  for (const each of events.filter(({ stream }) => stream.startsWith(kind))) {
    streams.set(each.stream, [...(streams.get(each.stream) ?? []), each]);
  }
  return streams;
};

const occurred = ({ event, occurrence }: SimulatedEvent): Occurred<TandemEvent> => ({
  ...(event as TandemEvent),
  ...occurrence,
});

const repairs = new Set<string>(repairEvents.map(({ type }) => type));

/** Effective order, computed anew and apart from the code under test; repairs touch only how long a meeting was. */
const inEffectiveOrder = (recorded: readonly SimulatedEvent[]): Occurred<TandemEvent>[] =>
  recorded
    .filter(({ event }) => !repairs.has(event.type))
    .map((each, index) => ({ event: occurred(each), index }))
    .sort((a, b) => a.event.occurredOn.localeCompare(b.event.occurredOn, 'en') || a.index - b.index)
    .map(({ event }) => event);

describe('a simulated organisation', () => {
  test('is the same for the same options, and another for another seed', () => {
    expect(hash(simulate(options))).toBe(hash(events));
    expect(hash(simulate({ ...options, seed: 8 }))).not.toBe(hash(events));
  });

  test('keeps the ids of its things when only its end moves, but not those of events', () => {
    const later = simulate({ ...options, until: '2026-11-22T12:00' });
    const ids = new Set(later.map(({ id }) => id));
    const streams = new Set(later.map(({ stream }) => stream));
    expect(events.some(({ id }) => ids.has(id))).toBe(false);
    expect(events.filter(({ stream }) => streams.has(stream)).length).toBeGreaterThan(events.length / 2);
  });

  test('has as many tandems as asked for, also one or a few', () => {
    for (const tandems of [1, 2, 5, 120]) {
      const streams = simulate({ ...options, tandems }).filter(
        ({ event }) => event.type === 'TandemProposed',
      );
      expect(streams).toHaveLength(tandems);
    }
  });

  test('has events that are valid, with unique ids and dense revisions', () => {
    const schemas = new Map(definitions.map(({ type, schema }) => [type, schema]));
    for (const { event } of events) {
      expect(schemas.get(event.type)?.safeParse(event.data).error).toBeUndefined();
    }
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
    for (const [, stream] of byStream('')) {
      expect(stream.map(({ revision }) => revision)).toEqual(stream.map((_, index) => index));
    }
  });

  test('is in the order of recording, records nothing before it happens and nothing after its end', () => {
    const instants = events.map(({ recordedAt }) => recordedAt);
    expect(instants).toEqual([...instants].sort());
    expect(
      instants.every((instant) => /^\d{4}-.{14}\.\d{3}Z$/.test(instant) && instant <= untilInstant),
    ).toBe(true);
    for (const { occurrence, recordedAt } of events) {
      expect(isAfter(occurrence.occurredOn, wallClock(recordedAt, options.timeZone))).toBe(false);
    }
  });

  test('breaks no rule of a tandem at any moment of recording', () => {
    for (const [, recorded] of byStream('tandem-')) {
      recorded.forEach((each, index) => {
        if (repairs.has(each.event.type)) return;
        const known = fold(tandemDecider, inEffectiveOrder(recorded.slice(0, index)));
        expect(violations(known, occurred(each)).map(({ code }) => code)).toEqual([]);
      });
    }
  });

  test('writes to the pair beside the tandem whether it is open', () => {
    const says: Partial<Record<string, PairEvent['type']>> = {
      TandemMatched: 'PairOccupied',
      TandemReopened: 'PairOccupied',
      TandemEnded: 'PairReleased',
    };
    const open = new Map<string, OpenTandems>();
    events.forEach(({ event, stream, commandId }, index) => {
      if (!stream.startsWith('pair-')) return;
      const before = events[index - 1];
      const known = open.get(stream) ?? [];
      const tandemId = before?.stream.slice('tandem-'.length) ?? '';
      expect(before?.commandId).toBe(commandId);
      expect(event).toEqual({ type: says[before?.event.type ?? ''], data: { tandemId } });
      open.set(stream, evolvePair(known, event as PairEvent));
    });
    const matches = events.filter(({ event }) => event.type === 'TandemMatched');
    expect(open.size).toBe(matches.length);
    expect([...open.values()].every((tandems) => tandems.length <= 1)).toBe(true);
  });

  test('has three coordinators, of whom one left and some tandems still wait for another', () => {
    const left = events.filter(({ event }) => event.type === 'StaffLeft');
    expect([...byStream('staff-')]).toHaveLength(3);
    expect(left).toHaveLength(1);
    const [leaver] = left.map(({ stream }) => stream.slice('staff-'.length));
    expect(
      events.filter((each) => each.actor.id === leaver && each.recordedAt > (left[0]?.recordedAt ?? '')),
    ).toEqual([]);
    const open = [...byStream('tandem-').values()]
      .map((recorded) => fold(tandemDecider, inEffectiveOrder(recorded)))
      .filter(
        ({ matchedOn, endings }) => matchedOn !== null && endings.every((each) => each.reopenedOn !== null),
      );
    const orphans = open.filter(({ coordinatorId }) => coordinatorId === leaver).length;
    expect(orphans).toBeGreaterThanOrEqual(1);
    expect(orphans).toBeLessThanOrEqual(6);
  });

  test('has what a tour needs', () => {
    const types = new Set<string>(events.map(({ event }) => event.type));
    const unsimulated = new Set<string>(
      [...projectionEvents, ...reportEvents, ...accessEvents, subjectErased].map(({ type }) => type),
    );
    const unused = definitions
      .map(({ type }) => type)
      .filter((type) => !types.has(type) && !unsimulated.has(type));
    expect(unused).toEqual([]);
    expect(events.some(({ event }) => event.type === 'TandemMatched' && event.data.rematchOf)).toBe(true);
    expect(new Set(events.map(({ source }) => source))).toEqual(new Set(['web', 'phone']));
  });

  test('refuses figures that it cannot simulate', () => {
    for (const bad of [
      { tandems: 0 },
      { tandems: 20_001 },
      { seed: -1 },
      { seed: 1.5 },
      { until: '2026-02-30T12:00' },
    ]) {
      expect(() => simulate({ ...options, ...bad })).toThrow(RangeError);
    }
  });
});
