import type { DomainEvent } from '@tandemspur/contracts';
import type { RecordedEvent } from '@tandemspur/domain';
import { decodeEvent } from './codec.js';
import type { EventStore } from './event-store.js';

/**
 * All events of one stream, typed, in the order of recording; empty when there is no such stream.
 *
 * @throws UndecodableEvent
 */
export const readHistory = async (
  store: Pick<EventStore, 'readStream'>,
  stream: string,
): Promise<RecordedEvent<DomainEvent>[]> => {
  const history: RecordedEvent<DomainEvent>[] = [];
  for await (const batch of store.readStream(stream)) history.push(...batch.map(decodeEvent));
  return history;
};
