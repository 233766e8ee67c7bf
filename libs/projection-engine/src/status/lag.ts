import type { EventStore, Position } from '@tandemspur/event-store';
import type { EventReader } from '../event-reader.js';
import type { ProjectedEvent, Projection } from '../projection.js';
import { Sight } from '../sight.js';

/** How far a projection lies behind its store. */
export interface Lag {
  /** Events of any type behind its position, at most 10,000. */
  readonly lagEvents: number;
  /**
   * Age of the first event behind its position that concerns it: 0 when there is none; null when that cannot be
   * read.
   */
  readonly lagSeconds: number | null;
}

const mostCounted = 10_000;

/** @throws errors of the store. */
export const lagOf = async <Event extends ProjectedEvent>(
  store: EventStore,
  reader: EventReader<Event>,
  projection: Projection<Event>,
  position: Position,
  head: Position,
): Promise<Lag> => {
  if (position >= head) return { lagEvents: 0, lagSeconds: 0 };
  const [lagEvents, lagSeconds] = await Promise.all([
    store.count(position, head, mostCounted),
    ageOfNext(store, reader, projection, position, head),
  ]);
  return { lagEvents, lagSeconds };
};

const ageOfNext = async <Event extends ProjectedEvent>(
  store: EventStore,
  reader: EventReader<Event>,
  projection: Projection<Event>,
  after: Position,
  until: Position,
): Promise<number | null> => {
  const { filter } = new Sight(projection, reader);
  for await (const [next] of store.readAll({ after, until, filter, batchSize: 1 })) {
    if (next === undefined) continue;
    try {
      const age = Date.now() - Date.parse(reader.recordedAt(reader.decode(next)));
      return Number.isNaN(age) ? null : Math.max(0, age / 1_000);
    } catch {
      return null;
    }
  }
  return 0;
};
