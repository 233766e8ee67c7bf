import {
  ConcurrencyConflict,
  EventTooLarge,
  InvalidEvent,
  MultiStreamUnsupported,
  StoreOverloaded,
  StoreUnavailable,
} from '../errors.js';
import type { NewEvent, StreamWrite } from '../event-store.js';
import { SessionEnded } from './connection.js';

/** The client's errors, by their properties: classes may come from another realm. */
interface KurrentError {
  readonly type?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
  readonly streamName?: unknown;
  readonly actualState?: unknown;
  readonly maxAppendSize?: unknown;
  readonly recordId?: unknown;
  readonly size?: unknown;
  readonly maxSize?: unknown;
}

const propertiesOf = (error: unknown): KurrentError =>
  typeof error === 'object' && error !== null ? error : {};
const typeOf = (error: unknown): unknown => propertiesOf(error).type;
const messageOf = (error: unknown): string => {
  const { message } = propertiesOf(error);
  return typeof message === 'string' ? message : '';
};

/** gRPC status codes. */
const invalidArgument = 3;
const permissionDenied = 7;
const resourceExhausted = 8;
const failedPrecondition = 9;
const unavailable = 14;

const bytesOf = ({ data, metadata }: NewEvent): number =>
  Buffer.byteLength(data) + Buffer.byteLength(JSON.stringify(metadata));

function conflict(error: KurrentError, writes: readonly StreamWrite[]): ConcurrencyConflict {
  const { streamName, actualState } = error;
  const write = writes.find(({ stream }) => stream === streamName) ?? writes[0];
  const actual = typeof actualState === 'bigint' ? actualState : 'none';
  return new ConcurrencyConflict(write?.stream ?? '', write?.expectedRevision ?? 'none', actual);
}

/** Without the limit in the answer it is at least known to be lower than what was sent. */
function tooLarge(
  { recordId, size, maxSize, maxAppendSize }: KurrentError,
  events: readonly NewEvent[],
): EventTooLarge {
  const largest = events.reduce((a, b) => (bytesOf(b) > bytesOf(a) ? b : a));
  const isWhole = maxAppendSize !== undefined || (maxSize !== undefined && recordId === undefined);
  const sent = isWhole ? events.reduce((sum, event) => sum + bytesOf(event), 0) : bytesOf(largest);
  const bytes = typeof size === 'number' ? size : sent;
  const limit = maxSize ?? maxAppendSize;
  return new EventTooLarge(
    typeof recordId === 'string' ? recordId : largest.id,
    bytes,
    typeof limit === 'number' ? limit : bytes - 1,
  );
}

/** Why nothing of an append was stored and will not be on a repetition either; undefined when that is not known. */
export function refusalOf(error: unknown, writes: readonly StreamWrite[]): Error | undefined {
  const properties = propertiesOf(error);
  const events = writes.flatMap((write) => write.events);
  const invalid = (rule: string): Error => new InvalidEvent(events[0]?.id ?? '', rule);
  switch (properties.type) {
    case 'wrong-expected-version':
      return conflict(properties, writes);
    case 'maximum-append-size-exceeded':
    case 'append-record-size-exceeded':
    case 'transaction-max-size-exceeded':
      return tooLarge(properties, events);
    case 'unsupported':
      return new MultiStreamUnsupported(writes.map(({ stream }) => stream));
    case 'stream-deleted':
    case 'stream-tombstoned':
      return invalid('its stream has been deleted for good');
    case 'timeout':
      // Not one: the client takes every status ABORTED for it.
      return messageOf(error).includes('in this session')
        ? invalid(
            'its append names a stream twice; KurrentDB does not tell capitals from small letters there',
          )
        : undefined;
    case 'unknown': {
      // The client does not know these answers and gives their names or the gRPC status instead.
      const message = messageOf(error);
      if (message.endsWith('MaximumAppendEventSizeExceeded')) return tooLarge(properties, events);
      if (properties.code === resourceExhausted && message.includes('message'))
        return tooLarge(properties, events);
      if (properties.code === invalidArgument || message.endsWith('BadRequest'))
        return invalid(`KurrentDB refuses it: ${message}`);
      return undefined;
    }
    default:
      return error instanceof ConcurrencyConflict || error instanceof StoreOverloaded ? error : undefined;
  }
}

/** Whether there is no such stream. */
export const isStreamNotFound = (error: unknown): boolean => typeOf(error) === 'stream-not-found';

const isAccessDenied = (error: unknown): boolean =>
  typeOf(error) === 'access-denied' || propertiesOf(error).code === permissionDenied;
const isDeleted = (error: unknown): boolean => typeOf(error) === 'stream-deleted';

/** Whether a repetition changes nothing: a wrong argument, missing rights, a stream that is gone for good. */
export const isFinal = (error: unknown): boolean =>
  isAccessDenied(error) || isDeleted(error) || (error as Partial<Error> | null)?.name === 'RangeError';

/**
 * Whether the client may never get over the error by itself: an answer that never came, or whatever went wrong
 * when it looked for the cluster or asked for the server's version, which it then remembers for ever. (Such errors
 * bear no type. When only the connection failed it does forget.)
 */
export const needsNewSession = (error: unknown): boolean =>
  typeOf(error) === undefined &&
  propertiesOf(error).code !== unavailable &&
  !(error instanceof SessionEnded || error instanceof StoreOverloaded);

/** Likewise for reads: they have a connection of their own, which is dead for good when its first attempt failed. */
export const needsNewSessionToRead = (error: unknown): boolean =>
  typeOf(error) === 'unavailable' || needsNewSession(error);

/** Whether an append to several streams came to a node that does not lead: the client has no type for it. */
export const isAtFollower = (error: unknown): boolean =>
  typeOf(error) === 'unknown' && propertiesOf(error).code === failedPrecondition;

/** A failed request in the port's terms. A RangeError, which is the caller's, comes back as it is. */
export function toStoreError(error: unknown): unknown {
  if (isDeleted(error))
    return new Error('the stream has been deleted in KurrentDB for good', { cause: error });
  if (isFinal(error) && !isAccessDenied(error)) return error;
  const denied = 'KurrentDB denies access to the user in its address, or to one without a name';
  return new StoreUnavailable({
    cause: isAccessDenied(error) ? new Error(denied, { cause: error }) : error,
  });
}
