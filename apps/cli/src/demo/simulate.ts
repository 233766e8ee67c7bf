import { castOf } from './cast.js';
import { recordCommunity } from './community.js';
import { fatesOf } from './fate.js';
import { recordFoundation } from './foundation.js';
import { demoIds } from './ids.js';
import { lifeOf } from './life.js';
import { minuteOf } from './local-time.js';
import { presentGrant } from './organisation.js';
import { unusableFigure, type SimulationOptions } from './options.js';
import { randomFor } from './random.js';
import { recorder } from './recorder.js';
import { repairRecordings } from './repairs.js';
import type { SimulatedEvent } from './simulated-event.js';
import { teamOf } from './staff.js';
import { recordTandem } from './tandem-recording.js';

const byRecording = (a: SimulatedEvent, b: SimulatedEvent): number =>
  a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0;

/**
 * An invented organisation with the histories of its tandems over four years, in the order of recording. Pure:
 * equal options give equal events.
 *
 * The histories follow published figures: 69 % of tandems reach twelve months after the first meeting, and
 * 64 % of premature endings have reasons on the mentor's side (both STAR match-closure study, n = 356). For
 * the rest see `figures.ts`.
 *
 * @throws RangeError when an option is outside what `options.ts` allows.
 */
export const simulate = (options: SimulationOptions): readonly SimulatedEvent[] => {
  const unusable = unusableFigure(options);
  if (unusable !== undefined) throw new RangeError(`${unusable} cannot be simulated`);
  const ids = demoIds(options);
  const team = teamOf(options, ids);
  const cast = castOf(options, fatesOf(options), team, ids);
  const record = recorder(options, ids);
  const until = minuteOf(options.until);
  const events = [
    ...recordFoundation(options, team, cast, ids),
    ...recordCommunity(options, team, cast, ids),
  ].flatMap(record);
  const others = cast.people.filter(({ kind }) => kind === 'mentor').map(({ id }) => id);
  const surroundings = { grantId: presentGrant(ids), others };
  for (const role of cast.roles) {
    const hands = randomFor(options.seed, 'hands', role.fate.index);
    const { recordings } = recordTandem(hands, role, team, lifeOf(role, options, ids, surroundings));
    const own = recordings.flatMap(record);
    const last = recordings.at(-1)?.recorded ?? 0;
    const repairs = repairRecordings({ seed: options.seed, until }, team, role.fate.index, own, last);
    events.push(...own, ...repairs.flatMap(record));
  }
  return events.sort(byRecording);
};
