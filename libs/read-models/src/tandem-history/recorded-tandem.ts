import { eventMetadata, type DomainEvent, type EventMetadata } from '@tandemspur/contracts';
import { knownUpTo, type RecordedEvent, type Viewpoint } from '@tandemspur/domain';
import {
  decodeEvent,
  streamName,
  UndecodableEvent,
  type EventStore,
  type StoredEvent,
} from '@tandemspur/event-store';

export type TandemRecord = RecordedEvent<DomainEvent>;

/** An event that only a newer version can read; its envelope often can be read all the same. */
export interface Unreadable {
  readonly stored: StoredEvent;
  readonly metadata: EventMetadata | undefined;
}

/** All that is recorded of one tandem, in the order of recording. */
export interface RecordedTandem {
  readonly tandemId: string;
  readonly stored: readonly StoredEvent[];
  readonly events: readonly TandemRecord[];
  readonly unreadable: readonly Unreadable[];
}

const decoded = (stored: StoredEvent): TandemRecord | Unreadable => {
  try {
    return decodeEvent(stored);
  } catch (error) {
    if (!(error instanceof UndecodableEvent)) throw error;
    return { stored, metadata: eventMetadata.safeParse(stored.metadata).data };
  }
};

/** The events of one stream, those set apart that this version cannot read. */
export const recordedTandem = (tandemId: string, stored: readonly StoredEvent[]): RecordedTandem => {
  const events: TandemRecord[] = [];
  const unreadable: Unreadable[] = [];
  for (const event of stored.map(decoded)) {
    if ('stored' in event) unreadable.push(event);
    else events.push(event);
  }
  return { tandemId, stored, events, unreadable };
};

/** Reads a tandem's stream; undefined when there is none, or it belongs to another organisation. */
export const readTandem = async (
  store: Pick<EventStore, 'readStream'>,
  organisationId: string,
  tandemId: string,
): Promise<RecordedTandem | undefined> => {
  const stored: StoredEvent[] = [];
  for await (const page of store.readStream(streamName('tandem', tandemId))) stored.push(...page);
  if (stored[0]?.metadata['organisationId'] !== organisationId) return undefined;
  return recordedTandem(tandemId, stored);
};

/** The same viewpoint by position; what cannot be read counts when it says what was known. */
export const seenFrom = ({ stored }: Pick<RecordedTandem, 'stored'>, viewpoint: Viewpoint): Viewpoint => {
  const placed = stored.map(({ position, metadata: { recordedAt = '' } }) => ({ position, recordedAt }));
  return { position: knownUpTo(placed, viewpoint), asOf: viewpoint.asOf };
};
