import type { Role } from './cast.js';
import { openStretches } from './fate.js';
import { minutesPerDay, onDay, startOfDay, type Minute } from './local-time.js';
import type { Random } from './random.js';

/** What everything that happens in one tandem is drawn from. Only for tandems that were matched. */
export interface Course {
  readonly role: Role;
  readonly random: Random;
  readonly until: Minute;
  /** The days from the first meeting on, pauses and gaps left out, up to `until`: the two may meet. */
  readonly stretches: readonly Stretch[];
}

/** Whole days, half-open. */
export interface Stretch {
  readonly from: Minute;
  readonly to: Minute;
}

/** The days from the first meeting to an ending, and from a reopening on; none after that of `until`. */
export const openDays = (role: Role, until: Minute): readonly Stretch[] => {
  const first = role.fate.firstMeeting;
  if (first === null) return [];
  return openStretches(role.fate)
    .map(({ from, to }) => ({
      from: Math.max(startOfDay(from), onDay(first, 1, 0)),
      to: Math.min(startOfDay(to), onDay(until, 1, 0)),
    }))
    .filter(({ from, to }) => from < to);
};

/** What remains of the stretches without a hole. */
export const without = (stretches: readonly Stretch[], hole: Stretch): readonly Stretch[] =>
  stretches
    .flatMap(({ from, to }) => [
      { from, to: Math.min(to, hole.from) },
      { from: Math.max(from, hole.to), to },
    ])
    .filter(({ from, to }) => from < to);

/** A day of the stretches, at `hour`, evenly drawn; null when there is none. */
export const someDay = (random: Random, stretches: readonly Stretch[], hour: number): Minute | null => {
  const days = stretches.map(({ from, to }) => Math.floor((to - from) / minutesPerDay));
  const total = days.reduce((sum, each) => sum + each, 0);
  if (total === 0) return null;
  let rest = random.int(0, total - 1);
  for (const [index, count] of days.entries()) {
    if (rest < count) return onDay(stretches[index]?.from ?? 0, rest, hour);
    rest -= count;
  }
  return null;
};

/** True when the tandem is about to end before its time, and the two feel it. */
export const isFading = ({ role: { fate } }: Course, at: Minute): boolean =>
  fate.ending.kind === 'premature' && at > onDay(fate.ended, -60, 0);
