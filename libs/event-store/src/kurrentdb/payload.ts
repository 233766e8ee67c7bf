import type { EventData, JSONType } from '@kurrent/kurrentdb-client';
import type { NewEvent, StoredEvent } from '../event-store.js';
import { toPosition, type LogPosition } from './positions.js';

/** An event as the client gives it, whichever way it was read. */
export interface Recorded {
  readonly streamId: string;
  readonly id: string;
  readonly revision: bigint;
  readonly type: string;
  readonly isJson: boolean;
  /** Parsed when `isJson`, or a string when it could not be parsed; else the bytes. */
  readonly data: unknown;
  readonly metadata?: unknown;
  readonly position?: LogPosition | undefined;
}

/** The value whose JSON is `text`, byte for byte; undefined when there is none or the client would not send it. */
function sameJson(text: string): JSONType | undefined {
  if (!/^[[{]/.test(text)) return undefined;
  try {
    const value = JSON.parse(text) as JSONType;
    return JSON.stringify(value) === text ? value : undefined;
  } catch {
    // Nested more deeply than the stack allows.
    return undefined;
  }
}

/**
 * The client turns values into JSON by itself. Data that would come out of that changed goes as bytes: it is
 * hashed. What goes as JSON can be read in the server's own user interface.
 */
export function encode({ id, type, data, metadata }: NewEvent): EventData {
  const value = sameJson(data);
  return value === undefined
    ? { id, type, contentType: 'application/octet-stream', data: Buffer.from(data), metadata }
    : { id, type, contentType: 'application/json', data: value, metadata };
}

/** Malformed JSON arrives as a string. It is passed on raw, so that whoever decodes it sees that it is broken. */
const textOf = ({ isJson, data }: Recorded): string => {
  if (!isJson) return Buffer.from(data as Uint8Array).toString('utf8');
  return typeof data === 'string' ? data : JSON.stringify(data);
};

/**
 * An append to several streams stores metadata as properties, among which the server puts its own on reading.
 * Metadata that is no JSON arrives as bytes: there is nothing to be said of it.
 */
function flat(metadata: unknown): Record<string, string> {
  if (typeof metadata !== 'object' || metadata === null || ArrayBuffer.isView(metadata)) return {};
  return Object.fromEntries(
    Object.entries(metadata)
      .filter(([name]) => !name.startsWith('$'))
      .map(([name, value]: [string, unknown]) => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
  );
}

/**
 * The event in the port's terms.
 * @throws RangeError when the server does not say where the event stands (before 22.6).
 */
export function decode(recorded: Recorded): StoredEvent {
  const { id, type, streamId: stream, revision, position } = recorded;
  if (position === undefined) throw new RangeError('this server does not say where an event stands');
  return {
    id,
    type,
    data: textOf(recorded),
    metadata: flat(recorded.metadata),
    stream,
    revision,
    position: toPosition(position),
  };
}
