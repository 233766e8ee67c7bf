import type { DomainEvent } from '@tandemspur/contracts';
import { effectiveHistory, type RecordedEvent } from '@tandemspur/domain';
import { readHistory, type EventStore } from '@tandemspur/event-store';
import type { EventReader } from '@tandemspur/projection-engine';

/** Reads whole streams through the port, in effective order. */
export const eventReader = (store: EventStore): EventReader<RecordedEvent<DomainEvent>> => ({
  history: async (stream, position) => effectiveHistory(await readHistory(store, stream), position),
  keyOf: (stream) => stream.slice(stream.indexOf('-') + 1),
});
