import { openStretches, type Fate } from './fate.js';
import type { DemoIds } from './ids.js';
import { minuteOf, onDay, onWorkday, type Minute } from './local-time.js';
import type { SimulationOptions } from './options.js';
import { randomFor, type NonEmpty } from './random.js';
import { coordinatorFor, type Team } from './staff.js';

/** A person to be drawn; `key` decides name and all. */
export interface Part {
  readonly id: string;
  readonly kind: 'mentor' | 'mentee';
  readonly key: string;
  /** When they came to the organisation. */
  readonly came: Minute;
  /** Years, in the calendar year in which they came. */
  readonly age: number;
}

/** A tandem with its people. */
export interface Role {
  readonly fate: Fate;
  readonly tandemId: string;
  readonly mentor: Part;
  readonly mentee: Part;
  readonly coordinatorId: string;
  readonly handover: { readonly to: string; readonly on: Minute } | null;
  readonly rematchOf: string | null;
}

export interface Cast {
  readonly people: readonly Part[];
  readonly roles: readonly Role[];
}

/** Somebody known who is free for a tandem from a moment on. */
interface Free {
  readonly part: Part;
  readonly from: Minute;
  readonly rematchOf: string | null;
}

const waitingShare = 0.06;
const secondTandem = 0.12;

const takeFree = (free: Free[], at: Minute): Free | undefined => {
  const found = free.findIndex(({ from }) => from <= at);
  return found < 0 ? undefined : free.splice(found, 1)[0];
};

const isOpenAt = (fate: Fate, at: Minute): boolean =>
  !fate.declined &&
  openStretches(fate).some(({ from, to }) => from < onDay(at, -1, 0) && onDay(at, 2, 0) < to);

/** Hands the leaver's tandems on, in turn; of every four that last until today one is still with nobody. */
const handovers = (team: Team, { seed, until }: SimulationOptions) => {
  const end = minuteOf(until);
  let lasting = 0;
  let given = 0;
  return (fate: Fate, coordinatorId: string): Role['handover'] => {
    if (coordinatorId !== team.leaver) return null;
    const wait = randomFor(seed, 'handover', fate.index).weighted({ '3': 4, '10': 4, '24': 2, '41': 1 });
    const on = onWorkday(onDay(team.left, Number(wait), 11));
    if (!isOpenAt(fate, on)) return null;
    if (fate.ended > end && (lasting += 1) % 4 === 1) return null;
    given += 1;
    return { to: given % 2 === 0 ? team.colleague : team.lead, on };
  };
};

const mentorAges: NonEmpty<number> = [21, 24, 26, 28, 31, 34, 38, 43, 49, 54, 59, 62, 65, 67, 69, 72];

const newcomer = (
  ids: DemoIds,
  seed: number,
  kind: Part['kind'],
  name: string | number,
  came: Minute,
): Part => {
  const key = `${kind}/${name}`;
  const random = randomFor(seed, 'age', key);
  const age =
    kind === 'mentor' ? random.pick(mentorAges) : random.chance(0.9) ? random.int(7, 17) : random.int(18, 24);
  return { id: ids.thing(kind, name), kind, key, came: onWorkday(came), age };
};

const stillWaiting = ({ tandems, seed, until }: SimulationOptions, ids: DemoIds): readonly Part[] =>
  Array.from({ length: Math.round(tandems * waitingShare) }, (_, index) => index).flatMap((index) => {
    const random = randomFor(seed, 'waiting', index);
    const came = (): Minute => onDay(minuteOf(until), -random.int(3, 110), random.int(9, 16));
    return [
      newcomer(ids, seed, 'mentor', `waiting-${index}`, came()),
      newcomer(ids, seed, 'mentee', `waiting-${index}`, came()),
    ];
  });

/** Who is in which tandem with whom, who coordinates it, and who still waits for one. */
export const castOf = (
  options: SimulationOptions,
  fates: readonly Fate[],
  team: Team,
  ids: DemoIds,
): Cast => {
  const people: Part[] = [...stillWaiting(options, ids)];
  const mentors: Free[] = [];
  const mentees: Free[] = [];
  const handoverOf = handovers(team, options);
  const arrive = (kind: Part['kind'], fate: Fate, days: number): Part => {
    const part = newcomer(
      ids,
      options.seed,
      kind,
      fate.index,
      onDay(fate.proposed, -days, 10 + (fate.index % 7)),
    );
    people.push(part);
    return part;
  };
  const roles = fates.map((fate): Role => {
    const random = randomFor(options.seed, 'cast', fate.index);
    const tandemId = ids.thing('tandem', fate.index);
    const known = takeFree(mentees, fate.proposed);
    const mentee = known?.part ?? arrive('mentee', fate, random.int(15, 150));
    const mentor =
      (known ? undefined : takeFree(mentors, fate.proposed))?.part ??
      arrive('mentor', fate, random.int(25, 140));
    if (fate.declined) {
      mentees.push({ part: mentee, from: onDay(fate.decided, 4, 0), rematchOf: null });
      mentors.push({ part: mentor, from: onDay(fate.decided, 8, 0), rematchOf: null });
    } else if (fate.ending.rematchWanted) {
      mentees.push({ part: mentee, from: onDay(fate.ended, 45, 0), rematchOf: tandemId });
    } else if (fate.ending.kind === 'planned' && random.chance(secondTandem)) {
      mentors.push({ part: mentor, from: onDay(fate.ended, 60, 0), rematchOf: null });
    }
    const coordinatorId = coordinatorFor(team, fate.index, fate.proposed);
    const rematchOf = known?.rematchOf ?? null;
    return {
      fate,
      tandemId,
      mentor,
      mentee,
      coordinatorId,
      handover: handoverOf(fate, coordinatorId),
      rematchOf,
    };
  });
  return { people, roles };
};
