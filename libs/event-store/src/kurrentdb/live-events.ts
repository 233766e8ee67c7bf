import type { AllStreamSubscription, KurrentDBClient } from '@kurrent/kurrentdb-client';
import type { Position } from '../position.js';
import { serverFilter } from './filters.js';
import type { Recorded } from './payload.js';
import { toLogPosition } from './positions.js';

/** Events that wait on this side; what is more waits at the server. */
const buffered = 256;

/** The server's subscription to all own events behind a position, to be asked for what has arrived. */
export class LiveEvents {
  readonly #subscription: AllStreamSubscription;
  #failure: unknown;
  #wake = (): void => undefined;

  /** `after` is exclusive. */
  constructor(client: KurrentDBClient, after: Position) {
    const options = { fromPosition: toLogPosition(after), filter: serverFilter() };
    this.#subscription = client.subscribeToAll(options, { highWaterMark: buffered });
    const fail = (error: unknown): void => {
      this.#failure ??= error;
      this.#wake();
    };
    this.#subscription.on('error', fail);
    this.#subscription.on('end', () => {
      fail(new Error('KurrentDB has ended the subscription'));
    });
    this.#subscription.on('readable', () => {
      this.#wake();
    });
  }

  /**
   * At most `limit` events, as many as have arrived; waits for the first one. Nothing after so many milliseconds
   * or when the signal aborts.
   * @throws what ended the subscription, once everything that arrived before has been taken.
   */
  async take(limit: number, milliseconds: number, signal: AbortSignal): Promise<Recorded[]> {
    const events = this.#read(limit);
    if (events.length > 0 || signal.aborted) return events;
    await this.#arrival(milliseconds, signal);
    const arrived = this.#read(limit);
    if (arrived.length === 0 && this.#failure !== undefined) throw this.#failure as Error;
    return arrived;
  }

  /** Whether `take` would have to wait. */
  get isEmpty(): boolean {
    return this.#subscription.readableLength === 0;
  }

  /** Leaving the loop would not end the call. */
  close(): void {
    this.#subscription.unsubscribe().catch(() => undefined);
    this.#subscription.destroy();
  }

  #read(limit: number): Recorded[] {
    const events: Recorded[] = [];
    while (events.length < limit) {
      const resolved = this.#subscription.read() as { readonly event?: Recorded } | null;
      if (resolved === null) break;
      if (resolved.event !== undefined) events.push(resolved.event);
    }
    return events;
  }

  async #arrival(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (this.#failure !== undefined || !this.isEmpty) return;
    let wake = (): void => undefined;
    let timer: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      wake = resolve;
      this.#wake = wake;
      timer = setTimeout(wake, milliseconds);
      signal.addEventListener('abort', wake);
      if (signal.aborted) wake();
    });
    clearTimeout(timer);
    signal.removeEventListener('abort', wake);
  }
}
