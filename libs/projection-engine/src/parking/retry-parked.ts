import type { Pool } from 'pg';
import type { SkipJournal } from '../event-reader.js';
import { inTransaction } from '../generations/transaction.js';
import type { ProjectedEvent } from '../projection.js';
import type { ReplayOptions } from './apply-in-halves.js';
import { lockKey, type ParkedEvent } from './locked-key.js';
import { replay, type Replayed } from './replay.js';

export interface ParkedKeyOptions<Event extends ProjectedEvent> extends ReplayOptions<Event> {
  readonly pool: Pool;
  readonly journal: SkipJournal;
  readonly sequenceKey: string;
}

/** What became of a parked key. */
export type RetryOutcome =
  /** It is up to date with its lane. */
  | { readonly status: 'replayed'; readonly events: number }
  /** `events` were applied, and the first one that could not be, with all after it, stays parked. */
  | {
      readonly status: 'still-poisoned';
      readonly events: number;
      readonly event: ParkedEvent;
      readonly error: string;
    }
  | { readonly status: 'not-parked' }
  /** The live generation is of another version or has other lanes than this declaration. */
  | { readonly status: 'not-live' };

export const outcomeOf = ({ events, poison }: Replayed): RetryOutcome =>
  poison === undefined ? { status: 'replayed', events } : { status: 'still-poisoned', events, ...poison };

/**
 * Tries a parked key again, in order and in one transaction: all of it, or everything before the first event that
 * still fails. If that is the poison itself, nothing changes but the error beside it.
 *
 * @throws errors of the world around; nothing has changed then.
 */
export const retryParked = <Event extends ProjectedEvent>(
  options: ParkedKeyOptions<Event>,
): Promise<RetryOutcome> => {
  const { pool, journal, projection, sequenceKey } = options;
  return inTransaction(pool, async (client) => {
    const key = await lockKey(client, projection, sequenceKey);
    if (key === undefined) return { status: 'not-live' };
    if (key.parked.length === 0) return { status: 'not-parked' };
    return outcomeOf(await replay(client, options, key, await journal.skipped(projection.name)));
  });
};
