import { tandemEvents, type EventDefinition, type Field, type TandemEvent } from '@tandemspur/contracts';
import type { Occurred, RecordedEvent } from '@tandemspur/domain';
import fc from 'fast-check';
import { on } from './decider-spec.js';

const mentorId = '11111111-1111-4111-8111-111111111111';
const menteeId = '22222222-2222-4222-8222-222222222222';
const staffId = '33333333-3333-4333-8333-333333333333';
const conflictId = '44444444-4444-4444-8444-444444444444';
const goalId = '55555555-5555-4555-8555-555555555555';
const coMentorId = '66666666-6666-4666-8666-666666666666';
const grantId = '77777777-7777-4777-8777-777777777777';
const someId = fc.constantFrom(mentorId, menteeId, staffId, conflictId);

/** Valid data for every event of a tandem. */
export const sampleData: { readonly [T in TandemEvent as T['type']]: T['data'] } = {
  TandemProposed: { mentorId, menteeId },
  ProposalDeclined: { declinedBy: 'mentor' },
  TandemMatched: { mentorId, menteeId, agreedTermMonths: 12, meetingIntervalDays: 10, mode: 'digital' },
  AgreementSigned: { signedOn: '2025-01-01', signers: ['mentor', 'mentee'], formVersion: '2024-1' },
  FirstMeetingHeld: { durationMinutes: 60, mode: 'in_person', staffPresent: true },
  MeetingHeld: { durationMinutes: 60, mode: 'in_person', activity: 'talk' },
  MeetingMissed: { cancelledBy: 'mentor', reason: 'time' },
  CheckInCompleted: { with: ['mentor'], channel: 'phone', needsFollowUp: false },
  CheckInAttempted: { with: 'guardian', channel: 'message' },
  CoMentorAssigned: { personId: coMentorId, scope: 'cover' },
  CoMentorReleased: { personId: coMentorId, scope: 'cover' },
  FeedbackRecorded: { by: 'mentee', occasion: 'm6', satisfaction: 4 },
  SurveyRecorded: {
    personId: menteeId,
    instrument: 'WHO5',
    instrumentVersion: '1998',
    wave: 'm6',
    items: [3, 4, 2, 5, 3],
    score: 68,
    complete: true,
  },
  GoalSet: { goalId, domain: 'language', text: 'B1' },
  GoalProgressed: { goalId, scale: 2 },
  GoalAchieved: { goalId, confirmedBy: ['mentee'] },
  GoalDropped: { goalId, reason: 'Umzug' },
  TandemPaused: { reason: 'holiday' },
  TandemResumed: {},
  ModeChanged: { from: 'in_person', to: 'phone', reason: 'distance' },
  TandemExtended: { newTermEnd: '2026-06-30' },
  FundingAssigned: { grantId, from: '2025-01-01' },
  FundingReleased: { grantId, to: '2025-12-31' },
  ConflictNoted: { conflictId, severity: 'low', category: 'other' },
  ConflictEscalated: { conflictId, toRole: 'quality_manager' },
  ConflictResolved: { conflictId, outcome: 'agreement' },
  CoordinatorAssigned: { to: staffId, effectiveOn: '2025-01-01', absenceCover: false },
  HandoverStarted: { to: staffId },
  HandoverCompleted: { openFollowUps: 1, openConflicts: 0, briefing: 'both', tandemInformed: true },
  KeyMomentNoted: { block: 'begleitung', title: 'Zeugnis' },
  ClosureStarted: { initiatedBy: 'mutual', planned: true },
  ClosingMeetingHeld: { with: ['mentor', 'mentee'], mode: 'in_person', contactRule: 'none' },
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

const samples: Readonly<Record<string, object>> = sampleData;

/** The sample of an event, with other data where they are given, on a day. */
export const sampleOn = <T extends TandemEvent['type']>(
  type: T,
  written: string,
  data: Partial<Extract<TandemEvent, { type: T }>['data']> = {},
): Occurred<TandemEvent> => on(written, { type, data: { ...samples[type], ...data } } as TandemEvent);

/** A day of 2024 or 2025; not so many that days never meet. */
const anyDay = fc
  .integer({ min: 0, max: 700 })
  .map((day) => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10));

const anyValue = ({ shape }: Field): fc.Arbitrary<unknown> => {
  switch (shape.kind) {
    case 'integer': {
      const each = fc.integer({ min: shape.min, max: shape.max });
      return shape.many ? fc.array(each, { minLength: 1, maxLength: 5 }) : each;
    }
    case 'number':
      return fc.integer({ min: shape.min * 10, max: shape.max * 10 }).map((tenths) => tenths / 10);
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
      return shape.many ? fc.uniqueArray(someId, { minLength: 1 }) : someId;
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
