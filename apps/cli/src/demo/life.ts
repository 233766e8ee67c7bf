import { accompanimentOf, type Surroundings } from './accompaniment.js';
import type { Role } from './cast.js';
import { checkInsOf } from './check-ins.js';
import { conflictsOf } from './conflicts.js';
import { openDays, without, type Course } from './course.js';
import { inOrderOfRecording, recordedAfter, type Entry, type Habit } from './entry.js';
import { reasonAt } from './figures.js';
import { goalsOf } from './goals.js';
import type { DemoIds } from './ids.js';
import { keyMomentsOf } from './key-moments.js';
import { minuteOf, onDay, onWorkday, type Minute } from './local-time.js';
import { meetingsOf } from './meetings.js';
import { declineReasons, reopeningReasons } from './occasion-notes.js';
import type { SimulationOptions } from './options.js';
import { programmeOf } from './programmes.js';
import { entriesOfPause, pausesOf } from './pauses.js';
import { randomFor, type NonEmpty, type Random } from './random.js';

type Criterion = 'interests' | 'language' | 'distance' | 'availability' | 'gender' | 'profession';

const criteria: NonEmpty<[Criterion, ...Criterion[]]> = [
  ['interests', 'distance'],
  ['language', 'availability'],
  ['interests'],
  ['distance', 'availability', 'gender'],
  ['profession', 'language'],
];

/** Pauses may last beyond `until`; then their end is not written down yet. */
const daysBeyond = 120;

const entry = (
  random: Random,
  command: Entry['command'],
  occurred: Minute,
  habit: Habit,
  by: Entry['by'] = 'coordinator',
): Entry => {
  const precision = habit === 'at once' ? 'minute' : 'day';
  return { command, occurred, precision, by, recorded: recordedAfter(random, occurred, habit, by) };
};

const beginning = (
  random: Random,
  { fate, mentor, mentee, coordinatorId }: Role,
  programmeId: string,
): readonly Entry[] => {
  const proposal = {
    ...{ mentorId: mentor.id, menteeId: mentee.id, programmeId },
    criteria: [...random.pick(criteria)],
  };
  const assignment = { to: coordinatorId, absenceCover: false };
  return [
    entry(random, { type: 'ProposeTandem', data: proposal }, fate.proposed, 'at once'),
    entry(
      random,
      { type: 'AssignCoordinator', data: assignment },
      fate.proposed + 1,
      'at once',
      'quality_manager',
    ),
  ];
};

const refusal = (random: Random, { fate }: Role): Entry => {
  const declinedBy = random.weighted({ mentor: 40, mentee: 40, guardian: 20 });
  const reason = random.chance(0.8) ? { reason: random.pick(declineReasons) } : {};
  return entry(random, { type: 'DeclineProposal', data: { declinedBy, ...reason } }, fate.decided, 'soon');
};

const match = (random: Random, { fate, rematchOf }: Role): Entry => {
  const data = { ...fate.terms, mode: fate.mode, ...(rematchOf === null ? {} : { rematchOf }) };
  return entry(random, { type: 'MatchTandem', data }, fate.decided, random.chance(0.6) ? 'at once' : 'soon');
};

const firstMeeting = (random: Random, { fate }: Role): readonly Entry[] => {
  if (fate.firstMeeting === null) return [];
  const durationMinutes = random.pick([60, 60, 75, 90, 90, 120]);
  const mode = fate.mode === 'digital' && random.chance(0.6) ? 'digital' : 'in_person';
  const staffPresent = random.chance(0.65);
  const by = staffPresent ? 'coordinator' : 'mentor';
  const done = fate.firstMeeting + durationMinutes;
  const command = { type: 'RecordFirstMeeting', data: { durationMinutes, mode, staffPresent } } as const;
  const recorded = recordedAfter(random, done, 'soon', by);
  return [{ command, occurred: fate.firstMeeting, precision: 'minute', recorded, by }];
};

/** The successor talks with both soon after, and then the handover is complete. */
const handover = (random: Random, { handover: given }: Role): readonly Entry[] => {
  if (!given) return [];
  const talk = onWorkday(onDay(given.on, random.int(2, 12), 14));
  const command = { type: 'StartHandover', data: { to: given.to } } as const;
  const started = entry(random, command, given.on, 'at once', 'quality_manager');
  if (!random.chance(0.8)) return [started];
  const call: Entry['command'] = {
    type: 'CompleteCheckIn',
    data: { with: ['mentor', 'mentee'], channel: 'phone', durationMinutes: 30, needsFollowUp: false },
  };
  return [
    started,
    entry(random, call, talk, 'at once'),
    entry(
      random,
      { type: 'CompleteHandover', data: { briefing: 'both', tandemInformed: true } },
      onDay(talk, 0, 16),
      'at once',
    ),
  ];
};

const interlude = (random: Random, { fate }: Role): readonly Entry[] => {
  if (fate.interlude === null) return [];
  const { ended, reopened } = fate.interlude;
  const reason = reasonAt(random.real());
  const data = {
    kind: 'premature',
    reason,
    initiatedBy: reason.startsWith('mentor_') ? 'mentor' : 'mentee',
    formalClosing: false,
    rematchWanted: false,
  } as const;
  const reopening = { reason: random.pick(reopeningReasons) };
  return [
    entry(random, { type: 'EndTandem', data }, ended, 'soon'),
    entry(random, { type: 'ReopenTandem', data: reopening }, reopened, 'soon', 'quality_manager'),
  ];
};

const ending = (random: Random, { fate }: Role): Entry =>
  entry(
    random,
    { type: 'EndTandem', data: fate.ending },
    fate.ended,
    fate.ending.reason.endsWith('_lost_contact') ? 'slow' : 'usual',
  );

const togetherness = (
  course: Course,
  idOf: (kind: 'conflict' | 'goal', index: number) => string,
  support: (course: Course) => readonly Entry[],
): readonly Entry[] => {
  const { random, role, until } = course;
  const open = openDays(role, onDay(until, daysBeyond, 0));
  const pauses = pausesOf(random, open);
  const stretches = pauses.reduce(without, openDays(role, until));
  return [
    ...pauses.flatMap((pause) => entriesOfPause(random, pause)),
    ...conflictsOf(course, open, (index) => idOf('conflict', index)),
    ...meetingsOf({ ...course, stretches }),
    ...keyMomentsOf({ ...course, stretches }),
    ...support({ ...course, stretches }),
  ];
};

/** Everything that is written down about one tandem up to `until`, in the order of recording. */
export const lifeOf = (
  role: Role,
  { seed, until: end }: SimulationOptions,
  ids: DemoIds,
  surroundings: Surroundings,
): readonly Entry[] => {
  const random = randomFor(seed, 'life', role.fate.index);
  const until = minuteOf(end);
  const idOf = (kind: 'conflict' | 'goal', index: number): string =>
    ids.thing(kind, `${role.fate.index}/${index}`);
  const support = (course: Course): readonly Entry[] => {
    const own = { ...course, random: randomFor(seed, 'support', role.fate.index) };
    return [
      ...checkInsOf(own),
      ...goalsOf(own, (index) => idOf('goal', index)),
      ...accompanimentOf(own, surroundings),
    ];
  };
  const matched = (): readonly Entry[] => [
    match(random, role),
    ...firstMeeting(random, role),
    ...togetherness({ role, random, until, stretches: [] }, idOf, support),
    ...handover(random, role),
    ...interlude(random, role),
    ending(random, role),
  ];
  const entries = [
    ...beginning(random, role, programmeOf(ids, seed, role.mentee.key)),
    ...(role.fate.declined ? [refusal(random, role)] : matched()),
  ].filter(({ occurred }) => occurred <= until);
  return inOrderOfRecording(random, entries).filter(({ recorded }) => recorded <= until);
};
