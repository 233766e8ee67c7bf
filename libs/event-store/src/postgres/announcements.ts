import type pg from 'pg';
import { channel } from './schema.js';

/** Milliseconds between two notifications while appends follow each other. */
const interval = 10;

/**
 * When to tell other processes that something was appended. The first append after a rest tells it itself; those
 * that follow at once are told together a little later, since NOTIFY costs a tenth of an append and serialises
 * commits. A notification is a hint: whoever misses one polls.
 */
export class Announcements {
  #last = -Infinity;
  #later: NodeJS.Timeout | undefined;

  constructor(private readonly pool: pg.Pool) {}

  /** Whether the statement that is about to run shall notify; if not, somebody will. */
  takeTurn(): boolean {
    const now = performance.now();
    if (now - this.#last < interval) {
      this.#later ??= setTimeout(() => void this.flush(), interval);
      return false;
    }
    this.#settle(now);
    return true;
  }

  /** Tells what is still to be told. */
  async flush(): Promise<void> {
    if (this.#later === undefined) return;
    this.#settle(performance.now());
    await this.pool.query(`notify ${channel}`).catch(() => undefined);
  }

  #settle(now: number): void {
    clearTimeout(this.#later);
    this.#later = undefined;
    this.#last = now;
  }
}
