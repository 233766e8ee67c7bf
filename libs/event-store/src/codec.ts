import { eventMetadata, events, type DomainEvent, type EventMetadata } from '@tandemspur/contracts';
import type { RecordedEvent } from '@tandemspur/domain';
import { canonicalJson } from './canonical-json.js';
import type { NewEvent, StoredEvent } from './event-store.js';
import type { Position } from './position.js';

const byWireName = new Map(events.map((definition) => [definition.wireName, definition]));
const byType = new Map(events.map((definition) => [definition.type, definition]));

/** A stored event that this version of the code cannot read: an unknown type or data of another shape. */
export class UndecodableEvent extends Error {
  constructor(
    readonly eventId: string,
    readonly wireName: string,
    readonly position: Position,
    options?: { cause: unknown },
  ) {
    super(`event ${eventId} of type ${wireName} cannot be read by this version`, options);
    this.name = 'UndecodableEvent';
  }
}

/** The wire names of event types, for filters. */
export const wireNamesOf = (types: readonly string[]): readonly string[] =>
  types.flatMap((type) => byType.get(type)?.wireName ?? []);

/**
 * An event ready to be appended; its data is validated against its definition.
 *
 * @throws ZodError when the data does not fit, which is an error of the program: commands are validated before.
 */
export const encodeEvent = (event: DomainEvent, id: string, metadata: EventMetadata): NewEvent => {
  const definition = byType.get(event.type);
  if (!definition) throw new TypeError(`no definition of event ${event.type}`);
  const flat: [string, string | undefined][] = Object.entries(eventMetadata.parse(metadata));
  return {
    id,
    type: definition.wireName,
    data: canonicalJson(definition.schema.parse(event.data)),
    metadata: Object.fromEntries(
      flat.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  };
};

/**
 * A stored event with its data and envelope typed and validated.
 *
 * @throws UndecodableEvent
 */
export const decodeEvent = (stored: StoredEvent): RecordedEvent<DomainEvent> => {
  const definition = byWireName.get(stored.type);
  if (!definition) throw new UndecodableEvent(stored.id, stored.type, stored.position);
  try {
    const event: unknown = {
      type: definition.type,
      data: definition.schema.parse(JSON.parse(stored.data)),
    };
    return {
      ...(event as DomainEvent),
      ...eventMetadata.parse(stored.metadata),
      id: stored.id,
      stream: stored.stream,
      revision: stored.revision,
      position: stored.position,
    };
  } catch (cause) {
    throw new UndecodableEvent(stored.id, stored.type, stored.position, { cause });
  }
};
