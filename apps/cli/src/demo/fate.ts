import type { EventOf, tandemEnded, tandemMatched } from '@tandemspur/contracts';
import { assumed, prematureDay, reasonAt } from './figures.js';
import { minuteOf, minutesPerDay, onDay, onWorkday, type Minute } from './local-time.js';
import type { SimulationOptions } from './options.js';
import { evenly, randomFor, type Random } from './random.js';

type Ending = EventOf<typeof tandemEnded>['data'];
type Terms = EventOf<typeof tandemMatched>['data'];

/** How far back the first tandems lie. */
const daysOfTandems = 1461;
const daysPerMonth = 30.44;

/** The large dates of one tandem, drawn before anything else; some may lie after `until`. */
export interface Fate {
  readonly index: number;
  readonly proposed: Minute;
  /** Declined or matched. */
  readonly decided: Minute;
  readonly declined: boolean;
  readonly terms: Pick<Terms, 'agreedTermMonths' | 'meetingIntervalDays' | 'agreedHoursPerMonth'>;
  readonly mode: Terms['mode'];
  /** Null when the two never met. */
  readonly firstMeeting: Minute | null;
  /** An ending that was taken back. */
  readonly interlude: { readonly ended: Minute; readonly reopened: Minute } | null;
  readonly ended: Minute;
  readonly ending: Omit<Ending, 'endedOn'>;
}

const initiatorOf = (random: Random, reason: Ending['reason']): Ending['initiatedBy'] => {
  if (reason.startsWith('mentor_')) return random.chance(0.85) ? 'mentor' : 'programme';
  if (reason.startsWith('mentee_')) return random.chance(0.75) ? 'mentee' : 'guardian';
  if (reason === 'guardian_withdrew') return 'guardian';
  return random.pick(['mutual', 'programme', 'mentor', 'mentee']);
};

const endingOf = (random: Random, reason: Ending['reason'], kind: Ending['kind']): Fate['ending'] => ({
  kind,
  reason,
  initiatedBy:
    kind === 'planned' ? random.pick(['mutual', 'programme', 'mentor']) : initiatorOf(random, reason),
  formalClosing: !reason.endsWith('_lost_contact') && random.chance(assumed.formalClosing * 1.15),
  rematchWanted: reason.startsWith('mentor_') && random.chance(assumed.rematchWanted),
});

/** Days from the first meeting to a planned ending; never within the first twelve months. */
const plannedDay = (random: Random, termMonths: number): number =>
  Math.max(366, Math.round(termMonths * daysPerMonth) + random.int(1, 40)) +
  (random.chance(assumed.prolonged) ? random.int(60, 400) : 0);

/**
 * Ranks in [0, 1), handed out evenly in the order of the tandems: their lengths, and the reasons of those that
 * end prematurely.
 */
interface Ranks {
  readonly length: () => number;
  readonly reason: () => number;
}

const ranksOf = (seed: number): Ranks => {
  const random = randomFor(seed, 'ranks');
  const next = (step: number): (() => number) => {
    const start = random.real();
    let index = 0;
    return () => evenly((index += 1), step, start);
  };
  return { length: next(Math.SQRT2), reason: next(Math.sqrt(3)) };
};

const neverMet = (
  random: Random,
  ranks: Ranks,
  matched: Minute,
): Pick<Fate, 'firstMeeting' | 'ended' | 'ending'> => ({
  firstMeeting: null,
  ended: onDay(matched, random.int(25, 80), 12),
  ending: endingOf(random, reasonAt(ranks.reason()), 'premature'),
});

const lifeOf = (
  random: Random,
  ranks: Ranks,
  matched: Minute,
  termMonths: number,
): Pick<Fate, 'firstMeeting' | 'ended' | 'ending'> => {
  const firstMeeting = onDay(matched, random.int(3, 25), random.int(14, 17) + random.int(0, 3) / 4);
  const planned = plannedDay(random, termMonths);
  const premature = prematureDay(ranks.length());
  if (premature === null || premature >= planned) {
    const reason = random.chance(0.8) ? 'term_reached' : 'goals_achieved';
    return {
      firstMeeting,
      ended: onDay(firstMeeting, planned, 12),
      ending: endingOf(random, reason, 'planned'),
    };
  }
  const reason = reasonAt(ranks.reason());
  return {
    firstMeeting,
    ended: onDay(firstMeeting, premature, 12),
    ending: endingOf(random, reason, 'premature'),
  };
};

const interludeOf = (random: Random, firstMeeting: Minute | null, ended: Minute): Fate['interlude'] => {
  const days = firstMeeting === null ? 0 : (ended - firstMeeting) / minutesPerDay;
  if (days < 180 || !random.chance(assumed.reopened * 1.6)) return null;
  const pausedAt = onDay(ended, -random.int(90, Math.floor(days) - 60), 12);
  return { ended: pausedAt, reopened: onWorkday(onDay(pausedAt, random.int(12, 45), 11)) };
};

/** Digital and hybrid tandems become more usual over the years; `progress` runs from 0 to 1. */
const modeAt = (random: Random, progress: number): Terms['mode'] =>
  random.weighted({
    in_person: 0.8 - 0.4 * progress,
    hybrid: 0.15 + 0.3 * progress,
    digital: 0.05 + 0.1 * progress,
  });

const fateOf = (index: number, ranks: Ranks, { seed, tandems, until }: SimulationOptions): Fate => {
  const random = randomFor(seed, 'fate', index);
  const progress = (index + random.real()) / tandems;
  const proposed = onWorkday(
    onDay(
      minuteOf(until),
      -Math.round(daysOfTandems * (1 - progress)) - 3,
      random.int(9, 16) + random.int(0, 11) / 12,
    ),
  );
  const decided = onWorkday(onDay(proposed, random.int(1, 14), random.int(9, 16) + random.int(0, 11) / 12));
  const declined = random.chance(assumed.declined);
  const meetingIntervalDays = Number(random.weighted({ '7': 0.75, '10': 0.1, '14': 0.15 }));
  const agreedTermMonths = Number(random.weighted({ '12': 0.4, '18': 0.2, '24': 0.4 }));
  const life = random.chance(assumed.neverMet)
    ? neverMet(random, ranks, decided)
    : lifeOf(random, ranks, decided, agreedTermMonths);
  return {
    index,
    proposed,
    decided,
    declined,
    terms: {
      agreedTermMonths,
      meetingIntervalDays,
      ...(random.chance(0.7) ? { agreedHoursPerMonth: meetingIntervalDays === 7 ? 8 : 4 } : {}),
    },
    mode: modeAt(random, progress),
    interlude: interludeOf(random, life.firstMeeting, life.ended),
    ...life,
  };
};

/** What will become of each tandem, in the order of their proposals but for weekends. */
export const fatesOf = (options: SimulationOptions): readonly Fate[] => {
  const ranks = ranksOf(options.seed);
  return Array.from({ length: options.tandems }, (_, index) => fateOf(index, ranks, options));
};

/** The days on which the tandem is open, from the match on: one stretch, or two when it was reopened. */
export const openStretches = ({
  decided,
  interlude,
  ended,
}: Fate): readonly { from: Minute; to: Minute }[] =>
  interlude
    ? [
        { from: decided, to: interlude.ended },
        { from: interlude.reopened, to: ended },
      ]
    : [{ from: decided, to: ended }];
