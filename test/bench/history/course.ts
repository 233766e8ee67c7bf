import { chanceOf, type Chance } from './chance.js';
import { dayAfter, minutesPerDay, type Minute } from './clock.js';
import { record, repairsOf } from './recording.js';

/** The streams that one tandem writes to. */
export type Subject = 'mentor' | 'mentee' | 'pair' | 'tandem';

/** Something that is recorded about one tandem, before its words are drawn. */
export interface Entry {
  readonly type: string;
  readonly subject: Subject;
  readonly occurred: Minute;
  /** Whether the minute is known, or only the day. */
  readonly isExact: boolean;
  recorded: Minute;
  /** What its id and its words are drawn from. */
  readonly number: number;
  /** Which of the tandem's conflicts. */
  readonly conflict: number;
  /** What a repair is about. */
  readonly target?: Entry;
}

class Course {
  readonly entries: Entry[] = [];

  add(subject: Subject, type: string, occurred: Minute, isExact = false, conflict = 0): void {
    const number = this.entries.length;
    this.entries.push({ type, subject, occurred, isExact, recorded: occurred, number, conflict });
  }
}

/** The days of a hole in which the two do not meet; both bounds. */
const pausesOf = (chance: Chance, from: Minute, to: Minute): readonly (readonly [Minute, Minute])[] => {
  if (!chance.happens(0.4) || to - from < 120 * minutesPerDay) return [];
  const begin = dayAfter(from, chance.int(40, Math.floor((to - from) / minutesPerDay) - 60), 12);
  return [[begin, dayAfter(begin, chance.int(14, 40), 12)]];
};

const meet = (course: Course, chance: Chance, from: Minute, to: Minute): void => {
  const rhythm = chance.pick([7, 7, 10, 14]);
  const pauses = pausesOf(chance, from, to);
  for (const [begin, end] of pauses) {
    course.add('tandem', 'TandemPaused', begin);
    course.add('tandem', 'TandemResumed', end);
  }
  let at = from;
  for (;;) {
    at = dayAfter(at, Math.max(2, Math.round(rhythm * (0.7 + chance.real() * 0.6))), chance.int(13, 19));
    const pause = pauses.find(([begin, end]) => at >= begin - minutesPerDay && at <= end);
    if (pause) at = dayAfter(pause[1], chance.int(1, 5), chance.int(13, 19));
    if (at >= to - minutesPerDay) return;
    course.add('tandem', chance.happens(0.13) ? 'MeetingMissed' : 'MeetingHeld', at, chance.happens(0.6));
  }
};

const occasions = (course: Course, chance: Chance, from: Minute, to: Minute): void => {
  const days = Math.floor((to - from) / minutesPerDay);
  for (let day = chance.int(20, 140); day < days; day += chance.int(60, 160)) {
    course.add('tandem', 'KeyMomentNoted', dayAfter(from, day, 11));
  }
  for (let conflict = 0; conflict < 2 && chance.happens(0.25) && days > 60; conflict++) {
    const noted = dayAfter(from, chance.int(15, days - 30), 10);
    course.add('tandem', 'ConflictNoted', noted, false, conflict);
    if (chance.happens(0.85))
      course.add('tandem', 'ConflictResolved', dayAfter(noted, chance.int(3, 25), 15), false, conflict);
  }
  if (chance.happens(0.22))
    course.add('tandem', 'CoordinatorAssigned', dayAfter(from, chance.int(5, days), 9));
};

const live = (course: Course, chance: Chance, came: Minute): void => {
  course.add('mentor', 'MentorApplied', came);
  course.add('mentor', 'CertificateInspected', dayAfter(came, chance.int(3, 15), 10));
  course.add('mentee', 'MenteeRegistered', dayAfter(came, chance.int(0, 15), 12));
  const proposed = dayAfter(came, chance.int(16, 40), 9);
  course.add('tandem', 'TandemProposed', proposed);
  const decided = dayAfter(proposed, chance.int(2, 12), 14);
  if (chance.happens(0.06)) {
    course.add('tandem', 'ProposalDeclined', decided);
    return;
  }
  course.add('tandem', 'TandemMatched', decided);
  course.add('pair', 'PairOccupied', decided);
  course.add('tandem', 'CoordinatorAssigned', decided);
  const first = dayAfter(decided, chance.int(3, 16), chance.int(13, 19));
  course.add('tandem', 'FirstMeetingHeld', first, true);
  const term = chance.pick([365, 365, 365, 540, 730]);
  let ended = dayAfter(first, Math.round(chance.happens(0.4) ? term * chance.real() : term) + 10, 16);
  meet(course, chance, first, ended);
  occasions(course, chance, first, ended);
  course.add('tandem', 'TandemEnded', ended);
  course.add('pair', 'PairReleased', ended);
  if (!chance.happens(0.05)) return;
  const reopened = dayAfter(ended, chance.int(8, 40), 11);
  course.add('tandem', 'TandemReopened', reopened);
  ended = dayAfter(reopened, chance.int(60, 200), 16);
  meet(course, chance, reopened, ended);
  course.add('tandem', 'TandemEnded', ended);
};

/** Everything that is recorded about one tandem, in the order of recording. */
export const courseOf = (seed: number, tandem: number, came: Minute): readonly Entry[] => {
  const chance = chanceOf(seed, tandem);
  const course = new Course();
  live(course, chance, came);
  const { entries } = course;
  entries.sort((a, b) => a.occurred - b.occurred || a.number - b.number);
  record(entries, chance);
  const repairs = repairsOf(entries, chance).map((repair, index) => ({ ...repair, number: 10_000 + index }));
  return [...entries, ...repairs].sort((a, b) => a.recorded - b.recorded || a.number - b.number);
};
