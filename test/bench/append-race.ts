import type { Arena, Contents, Entered } from './arena.js';
import type { AppendMeasure } from './contender.js';
import type { ContenderName } from './contenders/catalogue.js';
import { interleaved, RoundSize, type Turn } from './rounds.js';
import { perSecond } from './speed.js';
import { streamsOf, type Work } from './workload.js';

export interface Entrant {
  readonly contender: ContenderName;
  /** Share of each round's streams, for those who would take too long with all; default 1. */
  readonly share?: number;
  /** Instead of the work's. */
  readonly callers?: number;
}

export interface Race {
  /** Goes before each line of progress. */
  readonly title: string;
  /** What everybody stores in one round at most; each round has streams of its own. */
  readonly work: Omit<Work, 'firstStream'>;
  /** Time for one round of everybody; on a slow machine rounds have fewer streams. */
  readonly roundMilliseconds: number;
}

export interface RaceResult<K extends string> {
  readonly measures: Record<K, AppendMeasure[]>;
  /** What was stored in each round. */
  readonly work: Omit<Work, 'firstStream'>;
}

interface Field {
  readonly entrant: Entrant;
  readonly entered: Entered;
  /** Everything it was given to store. */
  readonly streams: string[];
}

/** Every entrant's events against those of the first one in the same streams. @throws Error when they differ. */
const compare = async (arena: Arena, [first, ...others]: readonly Field[]): Promise<void> => {
  if (!first) return;
  const known = new Map<number, Contents>();
  for (const { entrant, entered, streams } of others) {
    const theirs = await arena.contents(entered, streams);
    const share = entrant.share ?? 1;
    const ours = known.get(share) ?? (await arena.contents(first.entered, streams));
    known.set(share, ours);
    if (theirs.events === 0 || theirs.hash !== ours.hash)
      throw new Error(
        `${entered.remote.name} has stored ${theirs.events} events, not the same ${ours.events} as ${first.entered.remote.name}`,
      );
  }
};

/** All entrants store the same streams, round by round, each in its own database; then it is checked that they did. */
export const appendRace = async <K extends string>(
  arena: Arena,
  { title, work, roundMilliseconds }: Race,
  entrants: Readonly<Record<K, Entrant>>,
): Promise<RaceResult<K>> => {
  const { rounds } = arena.options;
  const size = new RoundSize(work.streams, roundMilliseconds);
  const enter = async (label: K): Promise<[K, Field]> => {
    const entrant = entrants[label];
    return [label, { entrant, entered: await arena.enter(entrant.contender), streams: [] }];
  };
  const fields = await Promise.all((Object.keys(entrants) as K[]).map(enter));

  const turnOf =
    ({ entrant, entered, streams }: Field) =>
    (round: number): Promise<AppendMeasure> => {
      const share: Work = {
        ...work,
        firstStream: round * work.streams,
        streams: Math.max(2, Math.round(size.size * (entrant.share ?? 1))),
        callers: entrant.callers ?? work.callers,
      };
      streams.push(...streamsOf(share));
      return entered.remote.append(share);
    };
  const turns = Object.fromEntries(fields.map(([label, field]) => [label, turnOf(field)])) as Record<
    K,
    Turn<AppendMeasure>
  >;
  const measures = await interleaved(turns, {
    rounds,
    tell: (round, label, measure) => {
      arena.tell(`${title}, round ${round} of ${rounds}: ${label} ${perSecond(measure).toFixed(0)} events/s`);
    },
    warmedUp: (milliseconds) => {
      size.warmedUp(milliseconds);
    },
  });
  await compare(
    arena,
    fields.map(([, field]) => field),
  );
  return { measures, work: { ...work, streams: size.size } };
};
