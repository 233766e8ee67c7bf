import { inTransaction } from '../generations/transaction.js';
import type { ProjectedEvent } from '../projection.js';
import { lockKey, type ParkedEvent } from './locked-key.js';
import { replay } from './replay.js';
import { outcomeOf, type ParkedKeyOptions, type RetryOutcome } from './retry-parked.js';

export interface SkipOptions<Event extends ProjectedEvent> extends ParkedKeyOptions<Event> {
  readonly actor: string;
  /** Not blank. */
  readonly reason: string;
  /** The poison as the actor saw it: if it is another one by now, that is not skipped unseen. */
  readonly eventId?: string;
}

export type SkipOutcome =
  /** The key without the poison: replayed, or stopped by another one. */
  | RetryOutcome
  | { readonly status: 'reason-missing' }
  | { readonly status: 'other-poison'; readonly event: ParkedEvent };

/**
 * Leaves out the event that a key waits for, for good, and applies the others of the key.
 *
 * The decision is recorded first, while the lane is locked: nobody can apply the event meanwhile. After a crash
 * between the record and the rows the event is still parked; to skip or to retry the key again does the rest.
 *
 * @throws errors of the world around; the decision may be recorded then.
 */
export const skipParked = async <Event extends ProjectedEvent>(
  options: SkipOptions<Event>,
): Promise<SkipOutcome> => {
  const { pool, journal, projection, sequenceKey, actor } = options;
  const reason = options.reason.trim();
  if (reason === '') return { status: 'reason-missing' };
  return inTransaction(pool, async (client) => {
    const key = await lockKey(client, projection, sequenceKey);
    if (key === undefined) return { status: 'not-live' };
    const [poison] = key.parked;
    if (poison === undefined) return { status: 'not-parked' };
    const { eventId, type, position } = poison;
    if (options.eventId !== undefined && options.eventId !== eventId)
      return { status: 'other-poison', event: poison };
    await journal.record({ projection: projection.name, eventId, type, position, actor, reason });
    const skipped = new Set([...(await journal.skipped(projection.name)), eventId]);
    return outcomeOf(await replay(client, options, key, skipped));
  });
};
