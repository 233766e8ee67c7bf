import { describe, expect, it } from '@jest/globals';
import type { TandemEvent } from '@tandemspur/contracts';
import { anyTandemEvent, on, recorded } from '@tandemspur/testing';
import fc from 'fast-check';
import { fold, type Occurred } from '../decider.js';
import { followUpRules, followUpsOf } from '../follow-ups/index.js';
import { evolveTandem } from '../tandem/evolve-tandem.js';
import { noTandem, statusOf, type Tandem } from '../tandem/tandem.state.js';
import { keyMomentsOf, type KeyMoment } from './index.js';

type Event = Occurred<TandemEvent>;

const ofCoordination = new Set<string>(['CoordinatorAssigned', 'HandoverStarted', 'HandoverCompleted']);

const staff = fc.constantFrom(
  'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa',
  'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb',
  'cccccccc-cccc-4ccc-8ccc-cccccccccccc',
);
const day = fc
  .integer({ min: 0, max: 700 })
  .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));

const coordination: fc.Arbitrary<Event> = fc.oneof(
  fc
    .record({ to: staff, absenceCover: fc.boolean(), at: day })
    .map(({ at, ...data }) =>
      on<TandemEvent>(at, { type: 'CoordinatorAssigned', data: { ...data, effectiveOn: at } }),
    ),
  fc
    .record({ to: staff, at: day })
    .map(({ at, to }) => on<TandemEvent>(at, { type: 'HandoverStarted', data: { to } })),
  day.map((at) =>
    on<TandemEvent>(at, {
      type: 'HandoverCompleted',
      data: { openFollowUps: 0, openConflicts: 0, briefing: 'both', tandemInformed: true },
    }),
  ),
);

/** A life without coordinators, and the same with two sequences of them put in anywhere. */
const scenario = fc.record({
  life: fc.array(
    anyTandemEvent.filter(({ type }) => !ofCoordination.has(type)),
    { maxLength: 30 },
  ),
  sequences: fc.tuple(
    fc.array(coordination, { maxLength: 8 }),
    fc.array(coordination, { minLength: 1, maxLength: 8 }),
  ),
});

const inOrder = (events: readonly Event[]): readonly Event[] =>
  [...events].sort((a, b) => (a.occurredOn < b.occurredOn ? -1 : Number(a.occurredOn !== b.occurredOn)));

const stateOf = (events: readonly Event[]): Tandem =>
  fold({ initial: noTandem, evolve: evolveTandem }, events);

const momentsOf = (events: readonly Event[]) =>
  keyMomentsOf({ tandem: recorded<TandemEvent>(...events), mentor: [], mentee: [] }).map(
    ({ eventId: _eventId, ...moment }: KeyMoment) => moment,
  );

const besidesCoordination = ({
  coordinatorId: _coordinatorId,
  coordinatorSince: _coordinatorSince,
  coverId: _coverId,
  handover: _handover,
  ...rest
}: Tandem) => rest;

/** Rules whose very matter is who coordinates. */
const aboutCoordinators = new Set<string>(['no-coordinator', 'handover-open', 'handover-check-in']);

describe('whoever coordinates, for all histories', () => {
  const withEach = (check: (plain: readonly Event[], coordinated: readonly Event[]) => void): void => {
    fc.assert(
      fc.property(scenario, ({ life, sequences }) => {
        const plain = inOrder(life);
        for (const sequence of sequences) check(plain, inOrder([...life, ...sequence]));
      }),
      { numRuns: 500 },
    );
  };

  it('the key moments are the same', () => {
    withEach((plain, coordinated) => {
      expect(momentsOf(coordinated)).toEqual(momentsOf(plain));
    });
  });

  it('the tandem is the same apart from its coordination, and counts where it counted', () => {
    withEach((plain, coordinated) => {
      expect(besidesCoordination(stateOf(coordinated))).toEqual(besidesCoordination(stateOf(plain)));
      expect(statusOf(stateOf(coordinated))).toBe(statusOf(stateOf(plain)));
    });
  });

  it('the same is due, but for what the coordinators themselves owe', () => {
    expect(Object.keys(followUpRules)).toEqual(expect.arrayContaining([...aboutCoordinators]));
    const due = (events: readonly Event[]) =>
      followUpsOf(stateOf(events)).filter(({ rule }) => !aboutCoordinators.has(rule));
    withEach((plain, coordinated) => {
      expect(due(coordinated)).toEqual(due(plain));
    });
  });
});
