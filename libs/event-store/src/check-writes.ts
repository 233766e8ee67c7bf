import { EventTooLarge, InvalidEvent } from './errors.js';
import type { NewEvent, StreamWrite } from './event-store.js';

/** What an append may hold at most. */
export interface AppendLimits {
  /** Bytes of one event's data; the same holds for its metadata. */
  readonly maxEventBytes: number;
  /** Bytes of data and metadata of all events of one append. */
  readonly maxAppendBytes: number;
}

export const defaultLimits: AppendLimits = { maxEventBytes: 2 ** 20, maxAppendBytes: 64 * 2 ** 20 };

const maxNameLength = 200;
const largestRevision = 2n ** 63n - 1n;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Half a surrogate pair would become U+FFFD in UTF-8, and PostgreSQL's text takes no NUL. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The rule that a name breaks, or undefined. */
function brokenNameRule(name: string, what: string): string | undefined {
  if (name.length === 0 || name.length > maxNameLength) return `${what} has 1 to ${maxNameLength} characters`;
  // KurrentDB keeps them for itself; a history must be able to move there.
  if (name.startsWith('$')) return `${what} does not begin with $`;
  return isStorable(name) ? undefined : `${what} holds characters that cannot be stored`;
}

/** Bytes of the event's data and metadata. @throws InvalidEvent, EventTooLarge */
function checkEvent(event: NewEvent, limits: AppendLimits): number {
  const refuse = (rule: string): never => {
    throw new InvalidEvent(event.id, rule);
  };
  if (!uuid.test(event.id)) refuse('the id is no UUID');
  const rule = brokenNameRule(event.type, 'the type');
  if (rule !== undefined) refuse(rule);
  const metadata: unknown = event.metadata;
  if (typeof metadata !== 'object' || metadata === null || Array.isArray(metadata))
    refuse('metadata is an object');
  if (Object.values(event.metadata as Record<string, unknown>).some((value) => typeof value !== 'string'))
    refuse('metadata holds flat strings only');
  for (const [name, value] of Object.entries(event.metadata)) {
    // Among these KurrentDB mixes its own.
    if (name === '' || name.startsWith('$'))
      refuse('names in metadata are not empty and do not begin with $');
    if (!name.isWellFormed() || !value.isWellFormed())
      refuse('the metadata holds characters that cannot be stored');
  }
  const bytes = Buffer.byteLength(event.data);
  const metadataBytes = Buffer.byteLength(JSON.stringify(event.metadata));
  const largest = Math.max(bytes, metadataBytes);
  if (largest > limits.maxEventBytes) throw new EventTooLarge(event.id, largest, limits.maxEventBytes);
  if (!isStorable(event.data)) refuse('the data holds characters that cannot be stored');
  if (!isJson(event.data)) refuse('the data is no JSON');
  return bytes + metadataBytes;
}

/**
 * Checks an append before anything is sent; gives the bytes of its data and metadata.
 * @throws InvalidEvent with the id of the event, or of the write's first event when the write itself is wrong;
 *   EventTooLarge.
 */
export function checkWrites(writes: readonly StreamWrite[], limits: AppendLimits): number {
  if (writes.length === 0) throw new InvalidEvent('(none)', 'an append has at least one write');
  const streams = new Set<string>();
  const ids = new Set<string>();
  let bytes = 0;
  for (const { stream, expectedRevision, events } of writes) {
    const refuse = (rule: string): never => {
      throw new InvalidEvent(events[0]?.id ?? '(none)', rule);
    };
    if (events.length === 0) refuse(`the write to stream ${stream} has at least one event`);
    const rule = brokenNameRule(stream, 'the stream name');
    if (rule !== undefined) refuse(rule);
    if (streams.has(stream)) refuse(`stream ${stream} stands in the append once`);
    streams.add(stream);
    if (expectedRevision !== 'none' && (expectedRevision < 0n || expectedRevision > largestRevision))
      refuse(`${expectedRevision} is no revision`);
    for (const event of events) {
      bytes += checkEvent(event, limits);
      const id = event.id.toLowerCase();
      if (ids.has(id)) throw new InvalidEvent(event.id, 'an id stands in the append once');
      ids.add(id);
      if (bytes > limits.maxAppendBytes) throw new EventTooLarge(event.id, bytes, limits.maxAppendBytes);
    }
  }
  return bytes;
}
