import type { StoredEvent } from '../event-store.js';

/** Characters of data after which a page ends early, so that pages of large events do not fill the memory. */
const pageLength = 16 * 2 ** 20;

/** The events of one page. */
export class Page {
  readonly #events: StoredEvent[] = [];
  #length = 0;

  constructor(private readonly onFull: (count: number) => void) {}

  get events(): readonly StoredEvent[] {
    return this.#events;
  }

  get isFull(): boolean {
    return this.#length >= pageLength;
  }

  /** The first event always fits, however large. */
  add(event: StoredEvent): 'more' | 'enough' {
    this.#events.push(event);
    this.#length += event.data.length;
    if (!this.isFull) return 'more';
    this.onFull(this.#events.length);
    return 'enough';
  }
}

/**
 * How many events to ask for: a call cannot be told to stop at so many bytes, and what it sends in vain costs time.
 * After a full page it is as many as fitted in, after every other one twice as many as before.
 */
export class PageSize {
  #limit = 10_000;

  atMost(limit: number): number {
    if (limit <= this.#limit) return limit;
    const size = this.#limit;
    this.#limit *= 2;
    return size;
  }

  page(): Page {
    return new Page((count) => {
      this.#limit = count;
    });
  }
}
