import { castOf } from './cast.js';
import { fatesOf } from './fate.js';
import { recordFoundation } from './foundation.js';
import { demoIds } from './ids.js';
import { lifeOf } from './life.js';
import { unusableFigure, type SimulationOptions } from './options.js';
import { randomFor } from './random.js';
import { recorder } from './recorder.js';
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
  const events = recordFoundation(options, team, cast.people).flatMap(record);
  for (const role of cast.roles) {
    const hands = randomFor(options.seed, 'hands', role.fate.index);
    const { recordings } = recordTandem(hands, role, team, lifeOf(role, options, ids));
    for (const recording of recordings) events.push(...record(recording));
  }
  return events.sort(byRecording);
};
