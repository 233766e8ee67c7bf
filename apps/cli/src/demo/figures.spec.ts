import { describe, expect, test } from '@jest/globals';
import type { EventOf, tandemEnded } from '@tandemspur/contracts';
import { daysBetween } from '@tandemspur/domain';
import { prematureDay, prematureReasons, reasonAt } from './figures.js';
import { simulate } from './simulate.js';
import type { SimulatedEvent } from './simulated-event.js';

const today = '2026-11-21';

const histories = (tandems: number, seed: number): readonly (readonly SimulatedEvent[])[] => {
  const events = simulate({
    tandems,
    seed,
    until: `${today}T12:00`,
    organisationId: '01890a5d-ac96-774b-bcce-b302099a8057',
    timeZone: 'Europe/Berlin',
  });
  const streams = new Map<string, SimulatedEvent[]>();
  for (const event of events) {
    if (!event.stream.startsWith('tandem-')) continue;
    const stream = streams.get(event.stream);
    if (stream) stream.push(event);
    else streams.set(event.stream, [event]);
  }
  return [...streams.values()];
};

type Ending = EventOf<typeof tandemEnded>['data'];

/** The ending that holds: the last one, unless the tandem was reopened after it. */
const endingOf = (history: readonly SimulatedEvent[]): Ending | undefined => {
  const last = history.findLast(({ event }) => ['TandemEnded', 'TandemReopened'].includes(event.type))?.event;
  return last?.type === 'TandemEnded' ? last.data : undefined;
};

interface Observation {
  readonly days: number;
  readonly ended: boolean;
}

const observe = (history: readonly SimulatedEvent[]): Observation[] => {
  const first = history.find(({ event }) => event.type === 'FirstMeetingHeld');
  const ending = endingOf(history);
  if (!first) return [];
  return [
    { days: daysBetween(first.occurrence.occurredOn, ending?.endedOn ?? today), ended: ending !== undefined },
  ];
};

/** Kaplan–Meier estimate, straight from its definition. */
const survival = (observations: readonly Observation[], until: number): number =>
  [
    ...new Set(observations.filter(({ ended, days }) => ended && days <= until).map(({ days }) => days)),
  ].reduce((share, day) => {
    const atRisk = observations.filter(({ days }) => days >= day).length;
    const endings = observations.filter(({ days, ended }) => ended && days === day).length;
    return share * (1 - endings / atRisk);
  }, 1);

const count = (all: readonly (readonly SimulatedEvent[])[], ...types: readonly string[]): number =>
  all.flat().filter(({ event }) => types.includes(event.type)).length;

describe('1,500 simulated tandems', () => {
  const all = histories(1500, 7);
  const observations = all.flatMap(observe);
  const endings = all.flatMap((history) => endingOf(history) ?? []);
  const premature = endings.filter(({ kind }) => kind === 'premature');

  test('reach twelve months as in the STAR study, and a few end within three months', () => {
    expect(Math.abs(survival(observations, 365) - 0.69)).toBeLessThan(0.04);
    expect(survival(observations, 90)).toBeGreaterThan(0.9);
    expect(survival(observations, 90)).toBeLessThan(0.98);
  });

  test('end prematurely on the side of the mentor as in the STAR study', () => {
    const share = premature.filter(({ reason }) => reason.startsWith('mentor_')).length / premature.length;
    expect(Math.abs(share - 0.64)).toBeLessThan(0.06);
  });

  test('say goodbye formally in about a third of all endings', () => {
    const share = endings.filter(({ formalClosing }) => formalClosing).length / endings.length;
    expect(Math.abs(share - 1 / 3)).toBeLessThan(0.06);
  });

  test('miss one meeting in seven or so', () => {
    const missed = count(all, 'MeetingMissed');
    const share = missed / (missed + count(all, 'MeetingHeld', 'FirstMeetingHeld'));
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.2);
  });

  test('have a conflict in about one of five, most settled within three weeks, some open', () => {
    const noted = all.filter((history) => count([history], 'ConflictNoted') > 0).length;
    expect(Math.abs(noted / all.length - 0.2)).toBeLessThan(0.05);
    const settled = new Map(
      all
        .flat()
        .flatMap(({ event, occurrence }) =>
          event.type === 'ConflictResolved' ? [[event.data.conflictId, occurrence.occurredOn] as const] : [],
        ),
    );
    const days = all.flat().flatMap(({ event, occurrence }) => {
      if (event.type !== 'ConflictNoted') return [];
      const on = settled.get(event.data.conflictId);
      return [on === undefined ? Infinity : daysBetween(occurrence.occurredOn, on)];
    });
    expect(days.filter((each) => each <= 21).length / days.length).toBeGreaterThan(0.6);
    expect(days.filter((each) => each === Infinity).length).toBeGreaterThan(0);
  });

  test('are written down within three days for the most part, some after weeks', () => {
    const late = all
      .flat()
      .map(({ occurrence, recordedAt }) => daysBetween(occurrence.occurredOn, recordedAt));
    expect(late.filter((days) => days <= 3).length / late.length).toBeGreaterThan(0.65);
    const weeks = late.filter((days) => days >= 14).length / late.length;
    expect(weeks).toBeGreaterThan(0.03);
    expect(weeks).toBeLessThan(0.15);
  });
});

describe('120 simulated tandems of any seed', () => {
  test.each([1, 2, 3, 7, 42])('reach twelve months about as often (seed %d)', (seed) => {
    const share = survival(histories(120, seed).flatMap(observe), 365);
    expect(Math.abs(share - 0.69)).toBeLessThan(0.06);
  });
});

describe('the figures', () => {
  test('place the ranks on the curve', () => {
    expect(prematureDay(0.31)).toBe(365);
    expect(prematureDay(0)).toBe(10);
    expect(prematureDay(0.7)).toBeNull();
  });

  test('add up', () => {
    const reasons = Object.entries(prematureReasons);
    const sum = (start: string): number =>
      reasons.reduce((total, [reason, share]) => total + (reason.startsWith(start) ? share : 0), 0);
    expect(sum('')).toBeCloseTo(1);
    expect(sum('mentor_')).toBeCloseTo(0.64);
    expect([reasonAt(0), reasonAt(0.639), reasonAt(0.9999)]).toEqual([
      'mentor_time',
      'mentor_lost_contact',
      'other',
    ]);
  });
});
