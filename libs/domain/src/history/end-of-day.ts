import { addDays, wallClock } from '../calendar.js';

/** Milliseconds by which a zone's wall clock is ahead of UTC at an instant; whole minutes. */
const aheadOfUtc = (instant: number, timeZone: string): number =>
  Date.parse(`${wallClock(new Date(instant).toISOString(), timeZone)}:00Z`) -
  Math.floor(instant / 60_000) * 60_000;

/** The last millisecond of a calendar day (`YYYY-MM-DD`) in a zone, as an instant in UTC. */
export const endOfDay = (day: string, timeZone: string): string => {
  const midnight = Date.parse(`${addDays(day, 1)}T00:00:00Z`);
  const near = midnight - aheadOfUtc(midnight, timeZone);
  // The offset at midnight there, which may differ from the one at midnight in Greenwich.
  return new Date(midnight - aheadOfUtc(near, timeZone) - 1).toISOString();
};
