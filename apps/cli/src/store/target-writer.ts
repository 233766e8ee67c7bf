import {
  EventTooLarge,
  MultiStreamUnsupported,
  type EventStore,
  type StoredEvent,
} from '@tandemspur/event-store';
import { runsOf, writeOf } from './appends.js';
import { waitAfter } from './patience.js';
import type { Manner } from './reading.js';

/**
 * Writes events at the revisions that they have. The ids make every append repeatable, so one whose outcome is
 * not known is simply sent again.
 */
export class TargetWriter {
  /** Events written so far. */
  written = 0;
  #oneStreamAtATime = false;

  constructor(
    private readonly target: Pick<EventStore, 'append'>,
    private readonly manner: Manner,
  ) {}

  /**
   * Writes events in which each stream forms one run: at once, or in smaller appends where the target does not
   * take several streams or so many bytes. Their order stays; a cut does no harm, since the copy goes on from
   * wherever the target ends.
   *
   * @throws what `EventStore.append` throws, but for what patience and smaller appends cure; the signal's reason.
   */
  async append(events: readonly StoredEvent[]): Promise<void> {
    this.manner.signal.throwIfAborted();
    const runs = runsOf(events);
    if (this.#oneStreamAtATime && runs.length > 1) return this.#oneByOne(runs);
    try {
      await this.#store(runs);
    } catch (error) {
      if (error instanceof MultiStreamUnsupported && runs.length > 1) {
        this.#oneStreamAtATime = true;
        return this.#oneByOne(runs);
      }
      if (!(error instanceof EventTooLarge) || events.length === 1) throw error;
      const middle = Math.ceil(events.length / 2);
      return this.#oneByOne([events.slice(0, middle), events.slice(middle)]);
    }
    this.written += events.length;
  }

  async #oneByOne(parts: readonly (readonly StoredEvent[])[]): Promise<void> {
    for (const part of parts) await this.append(part);
  }

  async #store(runs: readonly (readonly StoredEvent[])[]): Promise<void> {
    const writes = runs.map(writeOf);
    for (let failures = 0; ; failures++) {
      try {
        await this.target.append(writes);
        return;
      } catch (error) {
        await waitAfter(error, failures, this.manner.patience, this.manner.signal);
      }
    }
  }
}
