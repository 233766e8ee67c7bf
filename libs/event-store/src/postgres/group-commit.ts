import { StoreOverloaded } from '../errors.js';
import type { AppendResult } from '../event-store.js';
import type { Append } from './event-columns.js';

export interface QueueLimits {
  /** Appends that wait at most. */
  readonly maxQueuedAppends: number;
  /** Bytes of data and metadata that wait at most; one append always may. */
  readonly maxQueuedBytes: number;
}

interface Waiting {
  readonly append: Append;
  readonly bytes: number;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: unknown) => void;
}

/** Appends of one statement, and their bytes, beyond the first. */
const maxBatchAppends = 200;
const maxBatchBytes = 8 * 2 ** 20;
const retryAfterSeconds = 1;

/**
 * Lets the appends of all callers in this process share commits: while one batch is under way the next one
 * gathers. One batch at a time, so appends are stored in the order in which they came, unless they conflict.
 */
export class GroupCommit {
  #queue: Waiting[] = [];
  #queuedBytes = 0;
  #running: Promise<void> | undefined;
  #alone = true;

  /** `store` gives each append's own outcome, or throws when nothing is known of any of them. */
  constructor(
    private readonly store: (appends: readonly Append[]) => Promise<readonly (AppendResult | Error)[]>,
    private readonly limits: QueueLimits,
  ) {}

  /**
   * Stores the append, of so many bytes, with the next batch.
   * @throws StoreOverloaded when the queue is full, or when the batch before fails as a whole; nothing is stored
   *   then.
   */
  async append(append: Append, bytes: number): Promise<AppendResult> {
    const { maxQueuedAppends, maxQueuedBytes } = this.limits;
    const full = this.#queue.length >= maxQueuedAppends || this.#queuedBytes + bytes > maxQueuedBytes;
    if (full && this.#queue.length > 0) throw new StoreOverloaded(retryAfterSeconds);
    return new Promise<AppendResult>((resolve, reject) => {
      this.#queue.push({ append, bytes, resolve, reject });
      this.#queuedBytes += bytes;
      this.#running ??= this.#run();
    });
  }

  /** Until nothing waits any more. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    do {
      // Whoever appends in the same turn of the event loop comes along; a single caller waits for nobody else.
      await (this.#alone ? Promise.resolve() : new Promise((resolve) => setImmediate(resolve)));
      const batch = this.#takeBatch();
      await this.#storeBatch(batch);
      this.#alone = batch.length === 1 && this.#queue.length === 0;
    } while (this.#queue.length > 0);
    this.#running = undefined;
  }

  #takeBatch(): readonly Waiting[] {
    let bytes = 0;
    let length = 0;
    for (const waiting of this.#queue) {
      if (length === maxBatchAppends || (length > 0 && bytes + waiting.bytes > maxBatchBytes)) break;
      bytes += waiting.bytes;
      length++;
    }
    const batch = this.#queue.slice(0, length);
    this.#queue = this.#queue.slice(length);
    this.#queuedBytes -= bytes;
    return batch;
  }

  async #storeBatch(batch: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await this.store(batch.map(({ append }) => append));
      for (const [index, { resolve, reject }] of batch.entries()) {
        const outcome = outcomes[index];
        if (outcome === undefined || outcome instanceof Error)
          reject(outcome ?? new TypeError('an append without an outcome'));
        else resolve(outcome);
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
      this.#refuseWaiting();
    }
  }

  /** Nobody waits once per timeout for each of the batches before it, while the store is out of order. */
  #refuseWaiting(): void {
    for (const { reject } of this.#queue) reject(new StoreOverloaded(retryAfterSeconds));
    this.#queue = [];
    this.#queuedBytes = 0;
  }
}
