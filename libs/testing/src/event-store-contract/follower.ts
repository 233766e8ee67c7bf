import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStore, StoredEvent, SubscribeOptions, SubscriptionMessage } from '@tandemspur/event-store';

/** A subscription that runs beside the test and keeps all it was given. */
export class Follower {
  readonly messages: SubscriptionMessage[] = [];
  readonly #abort = new AbortController();
  readonly #done: Promise<void>;

  /** `pace`: milliseconds that each message takes the consumer. */
  constructor(store: EventStore, options: Omit<SubscribeOptions, 'signal'>, pace = 0) {
    const subscription = store.subscribe({ ...options, signal: this.#abort.signal });
    this.#done = this.#run(subscription, pace);
    // Asked for by `end`; until then it must not count as unhandled.
    this.#done.catch(() => undefined);
  }

  get events(): readonly StoredEvent[] {
    return this.messages.flatMap((message) => (message.kind === 'events' ? message.events : []));
  }

  get ids(): readonly string[] {
    return this.events.map(({ id }) => id);
  }

  /** Waits until the messages are as wished. @throws Error after `milliseconds`. */
  async until(wish: (follower: this) => boolean, milliseconds = 20_000): Promise<void> {
    const end = Date.now() + milliseconds;
    while (!wish(this)) {
      if (Date.now() > end)
        throw new Error(`not seen in ${milliseconds} ms, among ${this.messages.length} messages`);
      await sleep(5);
    }
  }

  /** Aborts the subscription and waits for its end. @throws what the subscription threw. */
  async end(): Promise<void> {
    this.#abort.abort();
    await this.#done;
  }

  async #run(subscription: AsyncIterable<SubscriptionMessage>, pace: number): Promise<void> {
    for await (const message of subscription) {
      this.messages.push(message);
      if (pace > 0) await sleep(pace);
    }
  }
}
