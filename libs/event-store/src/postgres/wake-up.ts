import pg from 'pg';
import { backoff, pause } from '../retry.js';
import { channel } from './schema.js';

/**
 * Says when something may have been appended: one LISTEN connection of its own, beside the pool, for all
 * subscriptions of a store. Only a hint: who waits also polls, so a lost notification costs time, not events.
 */
export class WakeUp {
  #count = 0;
  #running: Promise<void> | undefined;
  #client: pg.Client | undefined;
  readonly #closing = new AbortController();
  readonly #waiting = new Set<() => void>();

  constructor(private readonly config: pg.ClientConfig) {}

  /** How often it was called so far; take it before reading, so that a call during the read is not lost. */
  get count(): number {
    return this.#count;
  }

  /** Begins to listen; further calls do nothing. */
  start(): void {
    this.#running ??= this.#listen();
  }

  /** Until a call after `seen`, the time in milliseconds, the signal or the closing; whichever is first. */
  async wait(seen: number, milliseconds: number, signal: AbortSignal): Promise<void> {
    if (this.#count !== seen || signal.aborted || this.#closing.signal.aborted) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal.addEventListener('abort', done);
      this.#waiting.add(done);
    });
  }

  /** Ends the connection. */
  async close(): Promise<void> {
    this.#closing.abort();
    this.call();
    await this.#client?.end().catch(() => undefined);
    await this.#running;
  }

  /** Somebody in this process has appended. */
  call(): void {
    this.#count++;
    for (const done of [...this.#waiting]) done();
  }

  async #listen(): Promise<void> {
    for (let failures = 0; !this.#closing.signal.aborted; failures++) {
      const client = new pg.Client(this.config);
      this.#client = client;
      const ended = new Promise<void>((resolve) => {
        client.once('end', () => {
          resolve();
        });
        client.on('error', () => {
          resolve();
        });
      });
      client.on('notification', () => {
        this.call();
      });
      try {
        await client.connect();
        await client.query(`listen ${channel}`);
        failures = 0;
        // Whatever came while nobody listened.
        this.call();
        await ended;
      } catch {
        // The next round tries again; meanwhile the subscriptions poll.
      }
      void client.end().catch(() => undefined);
      await pause(backoff(failures), this.#closing.signal);
    }
  }
}
