import { describe, expect, it } from '@jest/globals';
import type { DomainEvent, PersonEvent, TandemEvent } from '@tandemspur/contracts';
import { on, recorded } from '@tandemspur/testing';
import type { RecordedEvent } from '../decider.js';
import { inBlocks, keyMomentsOf, type TandemLife } from './index.js';

const mentorId = '11111111-1111-4111-8111-111111111111';
const menteeId = '22222222-2222-4222-8222-222222222222';
const conflictId = '44444444-4444-4444-8444-444444444444';
const goalId = '66666666-6666-4666-8666-666666666666';

const at = (day: string, type: DomainEvent['type'], data: object) =>
  on<DomainEvent>(day, { type, data } as DomainEvent);
const mentorStream = `person-${mentorId}`;
const menteeStream = `person-${menteeId}`;

/** Splits what was recorded into the three histories. */
const lifeOf = (...events: readonly (ReturnType<typeof at> & { readonly stream?: string })[]): TandemLife => {
  const known = recorded<DomainEvent>(...events);
  const of = (stream: string) => known.filter((event) => event.stream.startsWith(stream));
  return {
    tandem: of('tandem-') as readonly RecordedEvent<TandemEvent>[],
    mentor: of(mentorStream) as readonly RecordedEvent<PersonEvent>[],
    mentee: of(menteeStream) as readonly RecordedEvent<PersonEvent>[],
  };
};

const mentor = (day: string, type: PersonEvent['type'], data: object) => ({
  ...at(day, type, data),
  stream: mentorStream,
});
const mentee = (day: string, type: PersonEvent['type'], data: object) => ({
  ...at(day, type, data),
  stream: menteeStream,
});
const tandem = (day: string, type: TandemEvent['type'], data: object) => at(day, type, data);

const interview = { durationMinutes: 30, mode: 'in_person', outcome: 'suitable' };
const training = { topic: 'basics', durationMinutes: 120, mode: 'in_person', preMatch: true };
const met = { durationMinutes: 60, mode: 'in_person', staffPresent: true };
const meeting = { durationMinutes: 90, mode: 'in_person', activity: 'talk' };
const ending = {
  ...{ endedOn: '2026-01-31', kind: 'planned', reason: 'term_reached', initiatedBy: 'mutual' },
  ...{ formalClosing: true, rematchWanted: false },
};

const wholeLife = lifeOf(
  mentor('2024-11-02', 'MentorApplied', { name: 'A' }),
  mentee('2024-11-20', 'MenteeRegistered', { name: 'B', targetGroup: 'chance', isMinor: true }),
  mentor('2024-11-25', 'InterviewHeld', interview),
  mentor('2024-12-01', 'CertificateInspected', {
    ...{ inspectedOn: '2024-12-01', certificateDate: '2024-11-20', relevantEntry: false },
  }),
  mentor('2024-12-05', 'InterviewHeld', interview),
  mentor('2024-12-10', 'TrainingCompleted', training),
  tandem('2025-01-10', 'TandemProposed', { mentorId, menteeId }),
  tandem('2025-01-20', 'TandemMatched', {
    ...{ mentorId, menteeId, agreedTermMonths: 12, meetingIntervalDays: 14, mode: 'in_person' },
  }),
  tandem('2025-01-21', 'CoordinatorAssigned', {
    ...{ to: '33333333-3333-4333-8333-333333333333', effectiveOn: '2025-01-21', absenceCover: false },
  }),
  tandem('2025-02-01', 'FirstMeetingHeld', met),
  tandem('2025-02-14', 'MeetingHeld', meeting),
  tandem('2025-02-20', 'GoalSet', { goalId, domain: 'school', text: 'Mathe' }),
  tandem('2025-03-01', 'ConflictNoted', { conflictId, severity: 'high', category: 'boundaries' }),
  tandem('2025-03-10', 'ConflictResolved', { conflictId, outcome: 'agreement' }),
  tandem('2025-04-01', 'TandemPaused', { reason: 'exam' }),
  tandem('2025-05-01', 'TandemResumed', {}),
  tandem('2025-06-01', 'TandemPaused', { reason: 'holiday' }),
  tandem('2025-07-02', 'TandemResumed', {}),
  mentor('2025-08-01', 'TrainingCompleted', { ...training, topic: 'closure', preMatch: false }),
  tandem('2025-09-01', 'GoalAchieved', { goalId, confirmedBy: ['mentee'] }),
  tandem('2025-09-15', 'KeyMomentNoted', { block: 'begleitung', title: 'Ausbildung zugesagt' }),
  tandem('2025-12-01', 'ClosureStarted', { initiatedBy: 'mutual', planned: true }),
  tandem('2026-01-30', 'ClosingMeetingHeld', { with: ['mentor'], mode: 'phone', contactRule: 'private' }),
  tandem('2026-02-02', 'TandemEnded', ending),
  mentor('2026-03-01', 'TrainingCompleted', training),
);

describe('the key moments of one life', () => {
  it('lie in the six blocks, in the order in which they happened', () => {
    const told = inBlocks(keyMomentsOf(wholeLife)).map(({ block, moments }) => [
      block,
      moments.map(({ on: day, kind, side }) => [day, kind, side ?? 'tandem'].join(' ')),
    ]);
    expect(told).toEqual([
      ['akquise', ['2024-11-02 mentor-applied mentor', '2024-11-20 mentee-registered mentee']],
      ['auswahl', ['2024-11-25 first-interview mentor', '2024-12-01 certificate mentor']],
      ['vorbereitung', ['2024-12-10 training mentor']],
      [
        'matching',
        ['2025-01-10 proposed tandem', '2025-01-20 matched tandem', '2025-02-01 first-meeting tandem'],
      ],
      [
        'begleitung',
        [
          '2025-02-20 first-goal tandem',
          '2025-03-01 high-conflict tandem',
          '2025-03-10 conflict-resolved tandem',
          '2025-07-02 long-pause tandem',
          '2025-08-01 training mentor',
          '2025-09-01 goal-achieved tandem',
          '2025-09-15 noted tandem',
        ],
      ],
      [
        'abschluss',
        ['2025-12-01 closure-started tandem', '2026-01-30 closing-meeting tandem', '2026-01-31 ended tandem'],
      ],
    ]);
  });

  it('say in both languages what it was about', () => {
    const details = new Map(
      keyMomentsOf(wholeLife).map(({ kind, title, detail }) => [kind, { title, detail }]),
    );
    expect(details.get('long-pause')?.detail).toEqual({ de: '31 Tage', en: '31 days' });
    expect(details.get('goal-achieved')?.detail).toEqual({ de: 'Schule', en: 'school' });
    expect(details.get('high-conflict')?.detail).toEqual({ de: 'Grenzen', en: 'boundaries' });
    expect(details.get('ended')?.title).toEqual({ de: 'Beendet', en: 'Ended' });
  });

  it('tell of a certificate no more than that it was inspected', () => {
    const certificate = keyMomentsOf(wholeLife).find(({ kind }) => kind === 'certificate');
    expect(certificate).toMatchObject({ detail: null, title: { de: 'Führungszeugnis eingesehen' } });
  });

  it('are derived, but for what was noted by hand', () => {
    const byHand = keyMomentsOf(wholeLife).filter(({ derived }) => !derived);
    expect(byHand.map(({ title }) => title)).toEqual([
      { de: 'Ausbildung zugesagt', en: 'Ausbildung zugesagt' },
    ]);
  });

  it('name their events', () => {
    const matched = wholeLife.tandem.find(({ type }) => type === 'TandemMatched');
    expect(keyMomentsOf(wholeLife).find(({ kind }) => kind === 'matched')).toMatchObject({
      eventId: matched?.id,
      stream: matched?.stream,
    });
  });
});

describe('key moments', () => {
  it('take a meeting for the first when none was recorded as such', () => {
    const life = lifeOf(
      tandem('2025-01-20', 'TandemMatched', {
        ...{ mentorId, menteeId, agreedTermMonths: 12, meetingIntervalDays: 14, mode: 'in_person' },
      }),
      tandem('2025-02-14', 'MeetingHeld', meeting),
      tandem('2025-02-28', 'MeetingHeld', meeting),
    );
    expect(keyMomentsOf(life).map(({ kind, on: day }) => `${day} ${kind}`)).toEqual([
      '2025-01-20 matched',
      '2025-02-14 first-meeting',
    ]);
  });

  it('go on after a tandem was reopened, those of its people too', () => {
    const life = lifeOf(
      tandem('2025-06-30', 'TandemEnded', { ...ending, endedOn: '2025-06-30' }),
      tandem('2025-08-01', 'TandemReopened', { reason: 'weiter' }),
      mentor('2025-09-01', 'TrainingCompleted', { ...training, preMatch: false }),
    );
    expect(keyMomentsOf(life).map(({ kind }) => kind)).toEqual(['ended', 'reopened', 'training']);
  });

  it('are none of an empty history, in six empty blocks', () => {
    const nothing = keyMomentsOf({ tandem: [], mentor: [], mentee: [] });
    expect(inBlocks(nothing).map(({ moments }) => moments)).toEqual([[], [], [], [], [], []]);
  });
});
