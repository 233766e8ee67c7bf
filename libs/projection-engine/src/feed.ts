import type { Pool } from 'pg';
import {
  concatMap,
  defer,
  from,
  fromEvent,
  lastValueFrom,
  retry,
  takeUntil,
  tap,
  throwError,
  timer,
  type Observable,
} from 'rxjs';
import {
  asPosition,
  type EventStore,
  type Position,
  type SubscriptionMessage,
} from '@tandemspur/event-store';
import type { EventReader } from './event-reader.js';
import { Credit } from './credit.js';
import { advanceLanes, LaneLost } from './lanes.js';
import { asError } from './failures.js';
import { Disturbed, type FoldedBatch, type ReadEvent } from './lane-batch.js';
import type { LaneWorker } from './lane-worker.js';
import { laneOf, sequenceKeyOf, type ProjectedEvent, type Projection } from './projection.js';
import { Sight, unionOf } from './sight.js';

export interface FeedOptions<Event extends ProjectedEvent> {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly reader: EventReader<Event>;
  readonly lanes: readonly LaneWorker<Event>[];
  /** Ends the feed when what was read is written. */
  readonly signal: AbortSignal;
  readonly onCaughtUp?: (position: Position) => void;
  /** An error that is tried again. */
  readonly onError?: (error: unknown, retryInMs: number) => void;
}

/** Events a page. */
const pageSize = 4_000;
/** Pages under way: one is written, one is folded, one is read. */
const pagesUnderWay = 3;
const shortestPause = 50;
const longestPause = 5_000;

interface FoldedPage<Event> {
  readonly to: Position;
  readonly batches: readonly {
    readonly lane: LaneWorker<Event & ProjectedEvent>;
    readonly batch: FoldedBatch<Event>;
  }[];
  readonly idle: readonly LaneWorker<Event & ProjectedEvent>[];
  readonly isCaughtUp: boolean;
  /** Found while folding; thrown when its turn to be written comes, so that nothing is left under way. */
  readonly error?: unknown;
}

/** One projection's lanes, by number, and what they see. */
interface Route<Event extends ProjectedEvent> {
  readonly projection: Projection<Event>;
  readonly sight: Sight;
  readonly lanes: ReadonlyMap<number, LaneWorker<Event>>;
}

const routesOf = <Event extends ProjectedEvent>(
  lanes: readonly LaneWorker<Event>[],
  reader: EventReader<Event>,
): readonly Route<Event>[] => {
  const projections = new Map(lanes.map(({ generation, projection }) => [generation, projection]));
  return [...projections].map(([generation, projection]) => ({
    projection,
    sight: new Sight(projection, reader),
    lanes: new Map(lanes.filter((each) => each.generation === generation).map((each) => [each.lane, each])),
  }));
};

/**
 * Reads the store once for several lanes, of several projections: each event is decoded once, folded in memory by the
 * lanes that it concerns, and written while the next page is folded and the one after that is read.
 */
export class Feed<Event extends ProjectedEvent> {
  readonly #routes: readonly Route<Event>[];
  /** The page that is folded, and the one that is written: a session that breaks off leaves them under way. */
  #folding: Promise<unknown> = Promise.resolve();
  #writing: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: FeedOptions<Event>) {
    this.#routes = routesOf(options.lanes, options.reader);
  }

  /**
   * Until the signal is aborted; then what was read has been written. Errors of the world around are waited out.
   *
   * @throws LaneLost
   */
  async run(): Promise<void> {
    const { signal, onError } = this.options;
    let failures = 0;
    const supervised = defer(() => this.#session()).pipe(
      tap(() => {
        failures = 0;
      }),
      retry({
        delay: (error: unknown) => {
          if (signal.aborted) return timer(0);
          if (error instanceof Disturbed) return timer(0);
          if (error instanceof LaneLost) return throwError(() => error);
          const pause = Math.min(shortestPause * 2 ** Math.min(failures++, 16), longestPause);
          onError?.(error, pause);
          return timer(pause).pipe(takeUntil(fromEvent(signal, 'abort')));
        },
      }),
    );
    try {
      await lastValueFrom(supervised, { defaultValue: undefined });
    } finally {
      await this.#settled();
    }
  }

  /** Nothing of an ended session is under way any more: lanes know of one session at a time. */
  async #settled(): Promise<void> {
    await Promise.allSettled([this.#folding, this.#writing]);
  }

  /** From the lanes' checkpoints until the signal or an error. */
  #session(): Observable<void> {
    const { lanes, store, signal } = this.options;
    const ending = new AbortController();
    const pages = async function* (feed: Feed<Event>): AsyncGenerator<SubscriptionMessage> {
      await feed.#settled();
      if (signal.aborted) return;
      for (const lane of lanes) await lane.reload();
      const after = asPosition(lanes.map(({ position }) => position).reduce((a, b) => (a < b ? a : b)));
      yield* store.subscribe({
        after,
        filter: unionOf(feed.#routes.map(({ sight }) => sight)),
        batchSize: pageSize,
        signal: AbortSignal.any([signal, ending.signal]),
      });
    };
    const credit = new Credit(pagesUnderWay, AbortSignal.any([signal, ending.signal]));
    return from(credit.limit(pages(this))).pipe(
      concatMap((message) => {
        const folding = this.#fold(message);
        this.#folding = folding;
        return folding;
      }),
      concatMap((page) => {
        const writing = this.#write(page);
        this.#writing = writing;
        return writing;
      }),
      tap({
        next: () => {
          credit.give();
        },
        finalize: () => {
          ending.abort();
        },
      }),
    );
  }

  async #fold(message: SubscriptionMessage): Promise<FoldedPage<Event>> {
    const to = message.position;
    const isCaughtUp = message.kind === 'caught-up';
    try {
      const due = this.#sort(message);
      const idle = this.options.lanes.filter((lane) => !due.has(lane));
      for (const lane of idle) lane.pass(to);
      const batches = await allEnded(
        [...due].map(async ([lane, events]) => ({ lane, batch: await lane.fold(events, to) })),
      );
      return { to, batches, idle, isCaughtUp };
    } catch (error) {
      return { to, batches: [], idle: [], isCaughtUp, error };
    }
  }

  /** The events of a page by the lane that they concern. */
  #sort(message: SubscriptionMessage): ReadonlyMap<LaneWorker<Event>, ReadEvent<Event>[]> {
    const due = new Map<LaneWorker<Event>, ReadEvent<Event>[]>();
    if (message.kind === 'caught-up') return due;
    for (const stored of message.events) {
      let read: ReadEvent<Event> | undefined;
      for (const { projection, sight, lanes } of this.#routes) {
        if (!sight.sees(stored)) continue;
        const lane = lanes.get(laneOf(sequenceKeyOf(projection, stored), projection.lanes));
        if (lane?.isDue(stored) !== true) continue;
        read ??= readEvent(this.options.reader, stored);
        const own = due.get(lane);
        if (own === undefined) due.set(lane, [read]);
        else own.push(read);
      }
    }
    return due;
  }

  async #write({ to, batches, idle, isCaughtUp, error }: FoldedPage<Event>): Promise<void> {
    if (error !== undefined) throw asError(error);
    await allEnded([...batches.map(({ lane, batch }) => lane.write(batch)), this.#advance(idle, to)]);
    if (isCaughtUp) this.options.onCaughtUp?.(to);
  }

  async #advance(lanes: readonly LaneWorker<Event>[], to: Position): Promise<void> {
    const behind = lanes.filter(({ position }) => position < to);
    if (behind.length === 0) return;
    const moved = await advanceLanes(
      this.options.pool,
      behind.map(({ generation, lane, epoch, position }) => ({ generation, lane, epoch, from: position })),
      to,
    );
    for (const lane of behind) {
      if (moved.has(lane.id)) lane.passed(to);
      else await lane.writePass(to);
    }
  }
}

/** The values, once nothing is under way any more. @throws what one was rejected with, `Disturbed` last. */
const allEnded = async <Value>(promises: readonly Promise<Value>[]): Promise<readonly Value[]> => {
  const outcomes = await Promise.allSettled(promises);
  const failed = outcomes
    .filter((outcome) => outcome.status === 'rejected')
    .map(({ reason }) => reason as unknown);
  const worst = failed.find((reason) => !(reason instanceof Disturbed)) ?? failed[0];
  if (worst !== undefined) throw asError(worst);
  return outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
};

const readEvent = <Event extends ProjectedEvent>(
  reader: EventReader<Event>,
  stored: ReadEvent<Event>['stored'],
): ReadEvent<Event> => {
  try {
    return { stored, event: reader.decode(stored) };
  } catch (error) {
    return { stored, error };
  }
};
