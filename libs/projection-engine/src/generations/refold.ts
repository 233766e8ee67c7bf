import type { EventStore, Position, StoredEvent } from '@tandemspur/event-store';
import { differenceOf, type Difference } from '../difference.js';
import type { EventReader } from '../event-reader.js';
import type { ProjectedEvent } from '../projection.js';
import { BuildFailed } from './failures.js';
import type { ProjectionFold, Refolding } from './projection-fold.js';
import { pointOf, type Making } from './read-once.js';
import type { Rewrites } from './rewrites.js';

export interface RefoldOptions<Event extends ProjectedEvent> {
  readonly store: Pick<EventStore, 'readStreams'>;
  readonly reader: EventReader<Event>;
  readonly makings: readonly (Making<Event> & { readonly rewrites: Rewrites<Event> })[];
  readonly until: Position;
  readonly onStart: (streams: number) => void;
  readonly onStreams: (count: number) => void;
  /** @throws to end the folding. */
  readonly check: () => void;
}

/** Streams that are read together. */
const chunkSize = 500;

interface Recorded<Event> {
  readonly stored: StoredEvent;
  readonly event: Event;
}

/**
 * Folds what was put off while history went by, each stream once from its whole history up to `until`.
 *
 * @throws BuildFailed, what `check` throws, errors of the store and of the server.
 */
export const refold = async <Event extends ProjectedEvent>(options: RefoldOptions<Event>): Promise<void> => {
  const { makings, check, onStart, onStreams } = options;
  const work = makings.map((making) => ({ ...making, refoldings: making.fold.refoldings }));
  const streams = [...new Set(work.flatMap(({ refoldings }) => [...refoldings.keys()]))];
  onStart(streams.length);
  for (let first = 0; first < streams.length; first += chunkSize) {
    check();
    const chunk = streams.slice(first, first + chunkSize);
    const histories = await readHistories(options, chunk);
    for (const making of work) {
      const { fold, rows, refoldings } = making;
      for (const stream of chunk) {
        const refolding = refoldings.get(stream);
        if (refolding === undefined) continue;
        const recorded = (histories.get(stream) ?? []).filter(({ stored }) => fold.sees(stored));
        const difference = differenceFor(fold, options.reader, stream, recorded, refolding);
        const isNew = refolding.writtenUntil === undefined && !refolding.isRepaired;
        if (isNew) rows.addDifference(stream, difference);
        else await rewrite(making, difference);
      }
      await rows.flush(() => () => ({}));
    }
    onStreams(chunk.length);
  }
};

/** Recorded events by stream, decoded where a projection sees them. */
const readHistories = async <Event extends ProjectedEvent>(
  { store, reader, makings, until }: RefoldOptions<Event>,
  streams: readonly string[],
): Promise<ReadonlyMap<string, readonly Recorded<Event>[]>> => {
  const histories = new Map<string, Recorded<Event>[]>();
  for await (const page of store.readStreams([...streams], { until })) {
    for (const stored of page) {
      if (!makings.some(({ fold }) => fold.sees(stored))) continue;
      const recorded = { stored, event: reader.decode(stored) };
      const own = histories.get(stored.stream);
      if (own === undefined) histories.set(stored.stream, [recorded]);
      else own.push(recorded);
    }
  }
  return histories;
};

const rewrite = async <Event extends ProjectedEvent>(
  { fold, rows, rewrites }: RefoldOptions<Event>['makings'][number],
  difference: Difference,
): Promise<void> => {
  for (const [index, change] of difference.entries()) {
    if (fold.projection.tables[index]?.kind === 'sums') rows.addToSums(index, change.put);
    else await rewrites.add(index, change);
  }
};

/** From what is written of a stream to what has to be. @throws BuildFailed with the first event that cannot be added. */
const differenceFor = <Event extends ProjectedEvent>(
  fold: ProjectionFold<Event>,
  reader: EventReader<Event>,
  stream: string,
  recorded: readonly Recorded<Event>[],
  { writtenUntil, isRepaired }: Refolding,
): Difference => {
  const { projection } = fold;
  const foldAll = (events: readonly Recorded<Event>[]) => {
    const effective = reader.effective(events.map(({ event }) => event));
    const state = effective.reduce<unknown>((before, event) => {
      const handler = projection.handlers[event.type];
      return handler === undefined ? before : handler.fold(before, event);
    }, projection.initial);
    return { effective, folded: { state, revision: events.at(-1)?.event.revision ?? -1n } };
  };
  const attempt = (events: readonly Recorded<Event>[]): Difference => {
    const lane = events[0] === undefined ? 0 : fold.laneOf(events[0].stored);
    const { effective, folded: after } = foldAll(events);
    const early = events.filter(
      ({ stored }) => writtenUntil !== undefined && stored.position <= writtenUntil,
    );
    const { folded: before } = foldAll(early);
    const written = events.map(({ event }) => event).filter((event) => fold.rowsOf(event) !== undefined);
    const both = isRepaired ? { before: written.filter(fold.isOrdinary), after: effective } : none;
    return differenceOf(projection, [{ stream, before, after, events: both }], lane);
  };
  try {
    return attempt(recorded);
  } catch (error) {
    const failing = recorded.find((_, index) => {
      try {
        attempt(recorded.slice(0, index + 1));
        return false;
      } catch {
        return true;
      }
    });
    throw new BuildFailed(
      projection.name,
      failing === undefined ? { stream } : pointOf(failing.stored),
      error,
    );
  }
};

const none = { before: [], after: [] };
