import { tandemEvents, type EventDefinition, type Field, type TandemEvent } from '@tandemspur/contracts';
import type { Occurred, RecordedEvent } from '@tandemspur/domain';
import fc from 'fast-check';
import { on } from './decider-spec.js';

const mentorId = '11111111-1111-4111-8111-111111111111';
const menteeId = '22222222-2222-4222-8222-222222222222';
const staffId = '33333333-3333-4333-8333-333333333333';
const conflictId = '44444444-4444-4444-8444-444444444444';

/** Valid data for every event of a tandem. */
export const sampleData: { readonly [T in TandemEvent as T['type']]: T['data'] } = {
  TandemProposed: { mentorId, menteeId },
  ProposalDeclined: { declinedBy: 'mentor' },
  TandemMatched: { mentorId, menteeId, agreedTermMonths: 12, meetingIntervalDays: 10, mode: 'digital' },
  FirstMeetingHeld: { durationMinutes: 60, mode: 'in_person', staffPresent: true },
  MeetingHeld: { durationMinutes: 60, mode: 'in_person', activity: 'talk' },
  MeetingMissed: { cancelledBy: 'mentor', reason: 'time' },
  TandemPaused: { reason: 'holiday' },
  TandemResumed: {},
  ConflictNoted: { conflictId, severity: 'low', category: 'other' },
  ConflictResolved: { conflictId, outcome: 'agreement' },
  CoordinatorAssigned: { to: staffId, effectiveOn: '2025-01-01', absenceCover: false },
  KeyMomentNoted: { block: 'begleitung', title: 'Zeugnis' },
  TandemEnded: {
    endedOn: '2025-06-30',
    kind: 'planned',
    reason: 'term_reached',
    initiatedBy: 'mutual',
    formalClosing: true,
    rematchWanted: false,
  },
  TandemReopened: { reason: 'weiter' },
};

/** A day of 2024 or 2025; not so many that days never meet. */
const anyDay = fc
  .integer({ min: 0, max: 700 })
  .map((day) => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10));

const anyValue = ({ shape }: Field): fc.Arbitrary<unknown> => {
  switch (shape.kind) {
    case 'integer':
      return fc.integer({ min: shape.min, max: shape.max });
    case 'yes-no':
      return fc.boolean();
    case 'day':
    case 'occurrence':
      return anyDay;
    case 'choice': {
      const options = Object.keys(shape.options);
      return shape.many ? fc.subarray(options, { minLength: 1 }) : fc.constantFrom(...options);
    }
    case 'reference':
      return fc.constantFrom(mentorId, menteeId, staffId, conflictId);
    case 'text':
      return fc.constantFrom('Zeugnis', 'Umzug', 'Prüfung bestanden');
    case 'changes':
      return fc.constant('{"note":null}');
  }
};

/** Any valid data of an event; optional fields may be missing. */
const anyDataOf = ({ fields }: EventDefinition): fc.Arbitrary<object> =>
  fc.record(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, anyValue(field)])), {
    requiredKeys: Object.entries(fields).flatMap(([name, field]) => (field.optional ? [] : [name])),
  });

/** Any event of a tandem with any valid data, on any day, with or without a time. */
export const anyTandemEvent: fc.Arbitrary<Occurred<TandemEvent>> = fc.oneof(
  ...tandemEvents.map((definition: EventDefinition) =>
    fc
      .tuple(anyDataOf(definition), anyDay, fc.constantFrom('', '', 'T09:30', 'T16:05'))
      .map(([data, day, time]) => on(`${day}${time}`, { type: definition.type, data } as TandemEvent)),
  ),
);

/** The id of the event that `recorded` numbers so. */
export const recordedId = (index: number): string =>
  `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`;

/**
 * Events as a store gives them back: recorded in the order given, all of one tandem but where an event names its
 * stream. Their ids are `recordedId(index)`, their positions `'000'`, `'001'` …
 */
export const recorded = <E extends object>(
  ...events: readonly (Occurred<E> & { readonly stream?: string })[]
): readonly RecordedEvent<E>[] => {
  const revisions = new Map<string, bigint>();
  return events.map((event, index) => {
    const { stream = 'tandem-77777777-7777-4777-8777-777777777777' } = event;
    const revision = revisions.get(stream) ?? 0n;
    revisions.set(stream, revision + 1n);
    return {
      ...event,
      id: recordedId(index),
      stream,
      revision,
      position: String(index).padStart(3, '0'),
      recordedAt: '2026-01-01T10:00:00.000Z',
      actorId: 'spec',
      actorRole: 'coordinator',
      source: 'web',
      organisationId: '00000000-0000-4000-8000-000000000002',
      correlationId: recordedId(index),
      causationId: recordedId(index),
    };
  });
};
