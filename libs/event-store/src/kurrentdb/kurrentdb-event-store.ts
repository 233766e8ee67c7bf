import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { batchSizeOf } from '../batch-size.js';
import { checkWrites, defaultLimits, type AppendLimits } from '../check-writes.js';
import {
  EventStore,
  type AppendResult,
  type ReadAllOptions,
  type ReadStreamOptions,
  type StoredEvent,
  type StreamWrite,
  type SubscribeOptions,
  type SubscriptionMessage,
} from '../event-store.js';
import { beginning, type Position } from '../position.js';
import { streamPages } from '../stream-pages.js';
import { appendOnce } from './append.js';
import { Connection } from './connection.js';
import { isFinal, needsNewSession, refusalOf, toStoreError } from './kurrent-errors.js';
import { Reader } from './reader.js';
import { subscription } from './subscription.js';

export interface KurrentDbTimeouts {
  /** Milliseconds until an append without an answer counts as one of unknown outcome. */
  readonly appendTimeout: number;
  /** Milliseconds for one page; a rare filter may make the server look through much for it. */
  readonly readTimeout: number;
  /** Milliseconds without an event after which a subscription is compared with the head. */
  readonly idleCheck: number;
}

export type KurrentDbOptions = Partial<AppendLimits> & Partial<KurrentDbTimeouts>;

const defaults: AppendLimits & KurrentDbTimeouts = {
  ...defaultLimits,
  appendTimeout: 15_000,
  readTimeout: 300_000,
  idleCheck: 10_000,
};
/** Events that are read at a time to be counted. */
const countPage = 1_000;

const inPortsTerms = async <T>(result: Promise<T>): Promise<T> => {
  try {
    return await result;
  } catch (error) {
    throw toStoreError(error);
  }
};

/**
 * History in KurrentDB. Every read goes to the leader. What the operator must not do: set `$maxAge` or `$maxCount`
 * on our streams, or delete one. Nothing but this application should write to the database: all that is not the
 * server's own counts as history.
 */
export class KurrentDbEventStore extends EventStore {
  readonly #connection: Connection;
  readonly #reader: Reader;
  readonly #options: AppendLimits & KurrentDbTimeouts;
  readonly #closing = new AbortController();

  /** `connect` makes a client; defaults: 1 MiB per event, 64 MiB per append, 15 s, 5 min, 10 s. */
  constructor(connect: () => KurrentDBClient, options: KurrentDbOptions = {}) {
    super();
    this.#options = { ...defaults, ...options };
    this.#connection = new Connection(connect);
    this.#reader = new Reader(this.#connection, this.#options.readTimeout);
  }

  async append(writes: readonly StreamWrite[]): Promise<AppendResult> {
    checkWrites(writes, this.#options);
    const { appendTimeout } = this.#options;
    // Safe to repeat with the outcome unknown: the ids make it the same append.
    const again = (error: unknown): boolean => refusalOf(error, writes) === undefined && !isFinal(error);
    try {
      return await this.#connection.run((session) => appendOnce(session, writes, appendTimeout), {
        again,
        needsNewSession,
      });
    } catch (error) {
      throw refusalOf(error, writes) ?? toStoreError(error);
    }
  }

  readStream(
    stream: string,
    options: ReadStreamOptions = {},
  ): AsyncGenerator<readonly StoredEvent[], void, undefined> {
    return streamPages(stream, options, (page) => inPortsTerms(this.#reader.streamPage(page)));
  }

  /** Without `until` it ends at the head as it is when the reading begins. */
  async *readAll({ after = beginning, until, filter, batchSize }: ReadAllOptions = {}): AsyncGenerator<
    readonly StoredEvent[],
    void,
    undefined
  > {
    const limit = batchSizeOf(batchSize);
    const head = await this.head();
    const end = until === undefined || until > head ? head : until;
    let position = after;
    while (position < end) {
      const options = { after: position, until: end, filter, limit };
      const page = await inPortsTerms(this.#reader.allPage(options));
      position = page.position;
      if (page.events.length > 0) yield page.events;
    }
  }

  subscribe(options: SubscribeOptions): AsyncGenerator<SubscriptionMessage, void, undefined> {
    const signal = AbortSignal.any([options.signal, this.#closing.signal]);
    const batchSize = batchSizeOf(options.batchSize);
    const { idleCheck } = this.#options;
    const source = { connection: this.#connection, reader: this.#reader, idleCheck };
    return subscription(source, { ...options, batchSize }, signal);
  }

  head(): Promise<Position> {
    return inPortsTerms(this.#reader.head());
  }

  /** The server knows no numbers: it reads. */
  async count(after: Position, until: Position, cap: number): Promise<number> {
    let count = 0;
    const batchSize = Math.max(1, Math.min(cap, countPage));
    for await (const events of this.readAll({ after, until, batchSize })) {
      count += events.length;
      if (count >= cap) return cap;
    }
    return count;
  }

  holds(position: Position): Promise<boolean> {
    return inPortsTerms(this.#reader.holds(position));
  }

  /** Ends the subscriptions without an error. */
  async close(): Promise<void> {
    if (this.#closing.signal.aborted) return;
    this.#closing.abort();
    await this.#connection.close();
  }
}
