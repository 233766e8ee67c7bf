import type { Parking } from './apply-statement.js';
import { describeError } from './failures.js';
import type { ReadEvent } from './lane-batch.js';
import { sequenceKeyOf, type ProjectedEvent, type Projection } from './projection.js';

interface SortedBatch<Event> {
  readonly live: readonly Event[];
  readonly parked: readonly Parking[];
  /** Keys that have a parked event after this batch. */
  readonly parkedKeys: ReadonlySet<string>;
}

/**
 * What of a batch is live, and what is parked: what cannot be read, what is known as poison, and whatever comes later of
 * the same key. Pure.
 *
 * @param before keys that have a parked event already.
 * @param poisons errors by the id of the event.
 */
export const sortBatch = <Event extends ProjectedEvent>(
  projection: Pick<Projection<Event>, 'sequenceKey'>,
  events: readonly ReadEvent<Event>[],
  before: ReadonlySet<string>,
  poisons: ReadonlyMap<string, unknown>,
): SortedBatch<Event> => {
  let parkedKeys = before;
  const live: Event[] = [];
  const parked: Parking[] = [];
  for (const { stored, event, error: unreadable } of events) {
    const sequenceKey = sequenceKeyOf(projection, stored);
    const error = event === undefined ? unreadable : poisons.get(stored.id);
    const isFollower = parkedKeys.has(sequenceKey);
    if (event !== undefined && error === undefined && !isFollower) {
      live.push(event);
      continue;
    }
    if (!isFollower) parkedKeys = new Set([...parkedKeys, sequenceKey]);
    const { id: eventId, position, stream, type } = stored;
    parked.push({
      ...{ position, sequenceKey, stream, eventId, type },
      error: isFollower ? null : describeError(error),
    });
  }
  return { live, parked, parkedKeys };
};
