import pg from 'pg';
import { batchSizeOf } from '../batch-size.js';
import { StoreUnavailable } from '../errors.js';
import {
  EventStore,
  type AppendResult,
  type ReadAllOptions,
  type ReadStreamOptions,
  type ReadStreamsOptions,
  type StoredEvent,
  type StreamWrite,
  type SubscribeOptions,
  type SubscriptionMessage,
} from '../event-store.js';
import { beginning, type Position } from '../position.js';
import { appendBatch } from './append-batch.js';
import type { Append } from './event-columns.js';
import { GroupCommit, type QueueLimits } from './group-commit.js';
import { Announcements } from './announcements.js';
import { appendingPool, type Timeouts } from './appending-pool.js';
import { checkWrites, defaultLimits, isStorable, type AppendLimits } from '../check-writes.js';
import { readAllPage } from './all-pages.js';
import { readHead, readStreamPage } from './pages.js';
import { isConnectionError, isTransient, toStoreError } from './pg-errors.js';
import { isOrdinal, toOrdinal, toPosition } from './position-codec.js';
import { readAhead } from './read-ahead.js';
import { readStreamsPage, type StreamsPlace } from './streams-pages.js';
import { withRetries } from '../retry.js';
import { streamPages } from '../stream-pages.js';
import { subscription } from './subscription.js';
import { WakeUp } from './wake-up.js';

/** Where the store is: a pool of the caller's, who also ends it, or an address. The schema must exist. */
export type PostgresSource = { readonly pool: pg.Pool } | { readonly connectionString: string };

export type PostgresEventStoreOptions = PostgresSource & Partial<AppendLimits & Timeouts & QueueLimits>;

const defaults: AppendLimits & Timeouts & QueueLimits = {
  ...defaultLimits,
  lockTimeout: 5_000,
  queryTimeout: 15_000,
  maxQueuedAppends: 10_000,
  maxQueuedBytes: 64 * 2 ** 20,
};
const attempts = 3;

const closed = (): StoreUnavailable =>
  new StoreUnavailable({ cause: new Error('the event store is closed') });

/** Each append's outcome on its own, an error being one. */
async function oneByOne(
  appends: readonly Append[],
  store: (append: Append) => Promise<readonly (AppendResult | Error)[]>,
): Promise<(AppendResult | Error)[]> {
  const outcomes: (AppendResult | Error)[] = [];
  for (const append of appends) {
    try {
      outcomes.push(...(await store(append)));
    } catch (error) {
      outcomes.push(error instanceof Error ? error : new Error(String(error)));
    }
  }
  return outcomes;
}

/**
 * History in PostgreSQL. Positions are dense and appear in their order, see append-chained.ts. Besides the
 * pool's connections it takes one to append, and one to listen, once somebody subscribes.
 */
export class PostgresEventStore extends EventStore {
  readonly #pool: pg.Pool;
  readonly #ownsPool: boolean;
  readonly #limits: AppendLimits & Timeouts;
  readonly #appending: pg.Pool;
  readonly #announcements: Announcements;
  readonly #groupCommit: GroupCommit;
  readonly #wakeUp: WakeUp;
  readonly #closing = new AbortController();

  /**
   * Limits in bytes, timeouts in milliseconds; defaults: 1 MiB per event, 64 MiB per append, 5 s for the lock, 15 s
   * for a statement, a queue of 10,000 appends and 64 MiB.
   */
  constructor(options: PostgresEventStoreOptions) {
    super();
    this.#ownsPool = !('pool' in options);
    this.#pool =
      'pool' in options
        ? options.pool
        : new pg.Pool({
            connectionString: options.connectionString,
            application_name: 'event-store',
            connectionTimeoutMillis: 10_000,
            keepAlive: true,
          });
    // Without a listener an idle connection's end would end the process; the pool replaces it by itself. It
    // stays after close(), since the pool may outlive the store.
    this.#pool.on('error', () => undefined);
    this.#limits = {
      maxEventBytes: options.maxEventBytes ?? defaults.maxEventBytes,
      maxAppendBytes: options.maxAppendBytes ?? defaults.maxAppendBytes,
      lockTimeout: options.lockTimeout ?? defaults.lockTimeout,
      queryTimeout: options.queryTimeout ?? defaults.queryTimeout,
    };
    this.#groupCommit = new GroupCommit((appends) => this.#store(appends), {
      maxQueuedAppends: options.maxQueuedAppends ?? defaults.maxQueuedAppends,
      maxQueuedBytes: options.maxQueuedBytes ?? defaults.maxQueuedBytes,
    });
    this.#appending = appendingPool(this.#pool.options, this.#limits);
    this.#announcements = new Announcements(this.#pool);
    this.#wakeUp = new WakeUp(this.#pool.options);
  }

  async append(writes: readonly StreamWrite[]): Promise<AppendResult> {
    const bytes = checkWrites(writes, this.#limits);
    if (this.#closing.signal.aborted) throw closed();
    return this.#groupCommit.append(writes, bytes);
  }

  readStream(
    stream: string,
    options: ReadStreamOptions = {},
  ): AsyncGenerator<readonly StoredEvent[], void, undefined> {
    return streamPages(stream, options, (page) => this.#read(() => readStreamPage(this.#pool, page)));
  }

  /** Without `until` it ends at the head as it is when the reading begins. */
  async *readAll({ after, until, filter, batchSize }: ReadAllOptions = {}): AsyncGenerator<
    readonly StoredEvent[],
    void,
    undefined
  > {
    const limit = batchSizeOf(batchSize);
    const head = await this.#read(() => readHead(this.#pool));
    const last = until === undefined ? head : toOrdinal(until);
    const end = last < head ? last : head;
    const first = toOrdinal(after ?? beginning);
    yield* readAhead(first < end ? first : undefined, async (position) => {
      const options = { after: position, until: end, filter, limit };
      const page = await this.#read(() => readAllPage(this.#pool, options));
      return { events: page.events, next: page.position < end ? page.position : undefined };
    });
  }

  /** Hundreds at a time. */
  override async *readStreams(
    streams: readonly string[],
    { until }: ReadStreamsOptions = {},
  ): AsyncGenerator<readonly StoredEvent[], void, undefined> {
    // The names become part of a query's text, where others would break it; there are no such streams.
    const names = [...new Set(streams)].filter(isStorable);
    const last = until === undefined ? undefined : toOrdinal(until);
    const first: StreamsPlace | undefined = names.length > 0 ? { through: 0 } : undefined;
    yield* readAhead(first, (place) => this.#read(() => readStreamsPage(this.#pool, names, last, place)));
  }

  subscribe(options: SubscribeOptions): AsyncGenerator<SubscriptionMessage, void, undefined> {
    const signal = AbortSignal.any([options.signal, this.#closing.signal]);
    const batchSize = batchSizeOf(options.batchSize);
    return subscription(this.#pool, this.#wakeUp, { ...options, batchSize }, signal);
  }

  async head(): Promise<Position> {
    return toPosition(await this.#read(() => readHead(this.#pool)));
  }

  /** Positions are dense: a difference, not a scan. */
  async count(after: Position, until: Position, cap: number): Promise<number> {
    const head = await this.#read(() => readHead(this.#pool));
    const end = toOrdinal(until) < head ? toOrdinal(until) : head;
    const lag = end - toOrdinal(after);
    if (lag <= 0n) return 0;
    return lag < BigInt(cap) ? Number(lag) : cap;
  }

  /** Positions are dense: every one up to the head is an event's. */
  async holds(position: Position): Promise<boolean> {
    if (!isOrdinal(position)) return false;
    return toOrdinal(position) <= (await this.#read(() => readHead(this.#pool)));
  }

  /** Stores what waits, ends the subscriptions without an error, and the pool when it is the store's own. */
  async close(): Promise<void> {
    if (this.#closing.signal.aborted) return;
    this.#closing.abort();
    await this.#groupCommit.idle();
    await this.#announcements.flush();
    await this.#wakeUp.close();
    await this.#appending.end();
    if (this.#ownsPool) await this.#pool.end();
  }

  /**
   * Repeats with the outcome unknown: the ids make it the same appends. What the server refuses of many together
   * is tried one by one, so that nobody answers for his neighbours.
   */
  async #store(appends: readonly Append[]): Promise<readonly (AppendResult | Error)[]> {
    const store = () =>
      appendBatch(this.#appending, appends, { ...this.#limits, announce: this.#announcements.takeTurn() });
    try {
      const outcomes = await withRetries(store, isConnectionError, attempts);
      this.#wakeUp.call();
      return outcomes;
    } catch (error) {
      const [only, another] = appends;
      if (another === undefined || isTransient(error))
        throw toStoreError(error, only?.[0]?.events[0]?.id ?? '');
      return oneByOne(appends, (append) => this.#store([append]));
    }
  }

  async #read<T>(task: () => Promise<T>): Promise<T> {
    if (this.#closing.signal.aborted) throw closed();
    try {
      return await withRetries(task, isTransient, attempts);
    } catch (error) {
      throw toStoreError(error, '');
    }
  }
}
