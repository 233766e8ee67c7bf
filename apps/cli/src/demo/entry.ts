import type { Occurrence, TandemCommand } from '@tandemspur/contracts';
import {
  dayText,
  isWeekend,
  minutesPerDay,
  minuteText,
  onDay,
  onWorkday,
  type Minute,
} from './local-time.js';
import type { Random } from './random.js';

/** Something that happens in a tandem and is written down, maybe later, by one of its people. */
export interface Entry {
  readonly command: TandemCommand;
  readonly occurred: Minute;
  readonly precision: 'minute' | 'day';
  readonly recorded: Minute;
  readonly by: 'mentor' | 'coordinator' | 'quality_manager';
  /** Id of the conflict that the command notes, or of the goal that it sets. */
  readonly newId?: string;
}

/** How fast somebody writes things down. */
export type Habit = 'at once' | 'usual' | 'soon' | 'slow';

const share = (sameDay: number, days3: number, days13: number, weeks: number) => ({
  'same day': sameDay,
  '1-3': days3,
  '4-13': days13,
  '14-42': weeks,
});

const habits = {
  'at once': share(1, 0, 0, 0),
  soon: share(0.5, 0.4, 0.1, 0),
  usual: share(0.46, 0.36, 0.11, 0.07),
  slow: share(0.2, 0.3, 0.3, 0.2),
} as const satisfies Record<Habit, Record<string, number>>;

const daysLate = (random: Random, habit: Habit): number => {
  const drawn = random.weighted(habits[habit]);
  if (drawn === 'same day') return 0;
  const [from = 0, to = 0] = drawn.split('-').map(Number);
  return random.int(from, to);
};

/**
 * When something that was over at `done` is written down: mentors in the evening too and most within three
 * days, some after weeks; staff on working days.
 */
export const recordedAfter = (random: Random, done: Minute, habit: Habit, by: Entry['by']): Minute => {
  const days = daysLate(random, habit);
  const fraction = random.real();
  if (days === 0) {
    const soon = done + (by === 'mentor' ? random.int(2, 90) : random.int(2, 30)) + fraction;
    return Math.min(soon, onDay(done, 0, 23.75) + fraction);
  }
  if (by === 'mentor') return onDay(done, days, random.int(8, 21)) + random.int(0, 59) + fraction;
  return onWorkday(onDay(done, days, random.int(8, 17)) + random.int(0, 59) + fraction);
};

/** The occurrence as the recorder writes it. */
export const occurrenceAt = (occurred: Minute, precision: Entry['precision']): Occurrence => ({
  occurredOn: precision === 'day' ? dayText(occurred) : minuteText(occurred),
  precision,
});

/** A time at which two people meet, on the day of `minute`: afternoons, from the morning on at weekends. */
export const meetingTime = (random: Random, minute: Minute): Minute =>
  onDay(minute, 0, isWeekend(minute) ? random.int(10, 16) : random.int(15, 18)) +
  random.pick([0, 0, 15, 30, 45]);

const gates: ReadonlySet<string> = new Set([
  'ProposeTandem',
  'MatchTandem',
  'RecordFirstMeeting',
  'ReopenTandem',
]);
const free: ReadonlySet<string> = new Set([
  'RecordMeeting',
  'RecordMissedMeeting',
  'NoteKeyMoment',
  'CompleteCheckIn',
  'AttemptCheckIn',
  'RecordFeedback',
  'RecordSurvey',
]);

/** Nobody writes anything down between midnight and four, when clocks change. */
const awake = (minute: Minute): Minute => (minute % minutesPerDay < 240 ? onDay(minute, 0, 7.5) : minute);

/**
 * The entries in the order in which they are written down. What changes the state is written down in the order
 * in which it happened; meetings and key moments may come late, but not before what they rest on.
 */
export const inOrderOfRecording = (random: Random, entries: readonly Entry[]): readonly Entry[] => {
  let gate = -Infinity;
  let last = -Infinity;
  return [...entries]
    .sort((a, b) => a.occurred - b.occurred)
    .map((entry) => {
      const isFree = free.has(entry.command.type);
      const floor = isFree ? gate : last;
      const recorded = entry.recorded > floor ? entry.recorded : awake(floor + 0.5 + random.real() * 4);
      if (!isFree) last = recorded;
      if (gates.has(entry.command.type)) gate = recorded;
      return { ...entry, recorded };
    })
    .sort((a, b) => a.recorded - b.recorded);
};
