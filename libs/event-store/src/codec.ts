import {
  eventMetadata,
  events,
  wireNameOf,
  type DomainEvent,
  type EventDefinition,
  type EventMetadata,
  type StoredData,
  type Upcaster,
} from '@tandemspur/contracts';
import type { RecordedEvent } from '@tandemspur/domain';
import { approvalOf } from './approval.js';
import { canonicalJson } from './canonical-json.js';
import type { NewEvent, StoredEvent } from './event-store.js';
import type { Position } from './position.js';

/** The names in the store of every version that there ever was, the present one first. */
const wireNamesIn = ({ type, version }: EventDefinition): readonly string[] =>
  Array.from({ length: version }, (_, older) => wireNameOf(type, version - older));

const byWireName = new Map(
  events.flatMap((definition) => {
    const readable = { definition, approves: approvalOf(definition.schema) };
    return wireNamesIn(definition).map((wireName, older) => {
      const upcasters = definition.upcasters.slice(definition.upcasters.length - older);
      return [wireName, { ...readable, upcasters }] as const;
    });
  }),
);
const byType = new Map(events.map((definition) => [definition.type, definition]));

/** A stored event that this version of the code cannot read: an unknown type or version, or data of another shape. */
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

/** The wire names of event types, for filters: of every version, the present one first. */
export const wireNamesOf = (types: readonly string[]): readonly string[] =>
  types.flatMap((type) => {
    const definition = byType.get(type);
    return definition ? wireNamesIn(definition) : [];
  });

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
 * Whoever writes data down again must get the same text whichever way it was validated: what zod leaves unchanged keeps
 * the order in which it is stored, instead of that of the definition.
 */
const inStoredOrder = (parsed: object, written: unknown): unknown =>
  canonicalJson(parsed) === canonicalJson(written) ? written : parsed;

const upcast = (data: unknown, upcasters: readonly Upcaster[]): unknown =>
  upcasters.reduce((known, upcaster) => upcaster(known), data as StoredData);

/** What `eventMetadata` gives, with the rest of a recorded event to be added. */
interface Draft extends EventMetadata {
  type: string;
  data: unknown;
  id: string;
  stream: string;
  revision: bigint;
  position: Position;
}

/**
 * A stored event with its data and envelope typed and validated; data of an older version are what its upcasters make
 * of them.
 *
 * @throws UndecodableEvent
 */
export const decodeEvent = (stored: StoredEvent): RecordedEvent<DomainEvent> => {
  const readable = byWireName.get(stored.type);
  if (!readable) throw new UndecodableEvent(stored.id, stored.type, stored.position);
  const { definition, approves, upcasters } = readable;
  try {
    const parsed: unknown = JSON.parse(stored.data);
    const written = upcasters.length === 0 ? parsed : upcast(parsed, upcasters);
    const data = approves(written) ? written : inStoredOrder(definition.schema.parse(written), written);
    // Added to the object that zod has made: spreading it into another one costs four times as much as all the rest.
    const event = eventMetadata.parse(stored.metadata) as Draft;
    event.type = definition.type;
    event.data = data;
    event.id = stored.id;
    event.stream = stored.stream;
    event.revision = stored.revision;
    event.position = stored.position;
    return event as RecordedEvent<DomainEvent>;
  } catch (cause) {
    throw new UndecodableEvent(stored.id, stored.type, stored.position, { cause });
  }
};
