import type { Position } from './position.js';
import { pause } from './retry.js';
import { readSideBySide } from './side-by-side.js';

/** An event as it goes in. `data` is canonical JSON; its bytes are kept unchanged. */
export interface NewEvent {
  /**
   * UUID. Appending the same ids to the same places again is answered with the first result. An id used before
   * in another place is refused by engines that index ids; others do not see it.
   */
  readonly id: string;
  /** Wire name, `Type.v1`. */
  readonly type: string;
  readonly data: string;
  /** Flat strings only: not every engine takes more. */
  readonly metadata: Readonly<Record<string, string>>;
}

/** An event as it comes out. */
export interface StoredEvent extends NewEvent {
  readonly stream: string;
  /** 0 for the first event of a stream, then dense. */
  readonly revision: bigint;
  readonly position: Position;
}

export interface StreamWrite {
  readonly stream: string;
  /** Revision of the stream's last event as the writer saw it, or `none` when it must not exist. */
  readonly expectedRevision: bigint | 'none';
  readonly events: readonly NewEvent[];
}

export interface AppendResult {
  /** Position of the last event of the append. */
  readonly position: Position;
  /** Per stream the revision of its last appended event. */
  readonly revisions: ReadonlyMap<string, bigint>;
}

export interface ReadStreamOptions {
  /** First revision to deliver (inclusive); default: the first, or the last when backward. */
  readonly from?: bigint;
  /** Last revision to deliver (inclusive). */
  readonly to?: bigint;
  readonly direction?: 'forward' | 'backward';
  /** At most this many events. */
  readonly limit?: number;
}

export interface ReadStreamsOptions {
  /** Position of the last event to deliver (inclusive); default: all there are. */
  readonly until?: Position;
}

/** Which events to deliver; both parts must hold. */
export interface EventFilter {
  /** Wire names. */
  readonly types?: readonly string[];
  /** Stream names begin with one of these. */
  readonly streamPrefixes?: readonly string[];
}

export interface ReadAllOptions {
  /** Exclusive. */
  readonly after?: Position;
  /** Inclusive. */
  readonly until?: Position;
  readonly filter?: EventFilter;
  /** Events per delivered array, 1 to 10,000; default 1,000. */
  readonly batchSize?: number;
}

export interface SubscribeOptions {
  /** Exclusive. */
  readonly after: Position;
  readonly filter?: EventFilter;
  readonly batchSize?: number;
  /** Ends the subscription; the iteration then finishes without an error. */
  readonly signal: AbortSignal;
}

/**
 * What a subscription delivers: batches in order, without gap or repeat, and a mark whenever everything up to
 * `position` has been delivered. `position` moves on over events that the filter left out.
 */
export type SubscriptionMessage =
  | { readonly kind: 'events'; readonly events: readonly StoredEvent[]; readonly position: Position }
  | { readonly kind: 'caught-up'; readonly position: Position };

/** Milliseconds between two looks at the head. */
const waitForPoll = 50;

/** The one port to history. Every tandem event goes through it; nothing else writes history. */
export abstract class EventStore {
  /**
   * Appends to one or several streams, all or nothing.
   * @throws ConcurrencyConflict with the actual revision, EventTooLarge, InvalidEvent, StoreOverloaded,
   *   StoreUnavailable (outcome unknown: retry with the same ids), MultiStreamUnsupported.
   */
  abstract append(writes: readonly StreamWrite[]): Promise<AppendResult>;

  /** Delivers arrays, never single events; a stream that does not exist delivers nothing. */
  abstract readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<readonly StoredEvent[]>;

  /**
   * All events of these streams up to `until`, in arrays. Each stream's events come in order of revision; the streams
   * come in any order, possibly mixed. A name given twice counts once.
   */
  readStreams(
    streams: readonly string[],
    { until }: ReadStreamsOptions = {},
  ): AsyncIterable<readonly StoredEvent[]> {
    return readSideBySide([...new Set(streams)], until, (stream) => this.readStream(stream));
  }

  abstract readAll(options?: ReadAllOptions): AsyncIterable<readonly StoredEvent[]>;

  /** Catches up, then stays live. The consumer's pace is the pace: nothing is dropped. Survives reconnects. */
  abstract subscribe(options: SubscribeOptions): AsyncIterable<SubscriptionMessage>;

  /** Position of the last event, `beginning` when there is none. */
  abstract head(): Promise<Position>;

  /**
   * How many events lie in (after, until], at most `cap`: the lag of a reader.
   */
  abstract count(after: Position, until: Position, cap: number): Promise<number>;

  /**
   * Whether `position` is `beginning` or that of an event of this store: false when another engine wrote it, or
   * when it lies ahead because the store was put back to an earlier state. A reader then starts anew.
   */
  abstract holds(position: Position): Promise<boolean>;

  /**
   * Until every reader sees the events up to `position`, e.g. on a node that follows another one. Gives true,
   * or false when the signal is aborted first.
   */
  async waitFor(position: Position, signal: AbortSignal): Promise<boolean> {
    while (!signal.aborted) {
      if ((await this.head()) >= position) return true;
      await pause(waitForPoll, signal);
    }
    return false;
  }

  abstract close(): Promise<void>;
}
