import type { StoredEvent, SubscribeOptions, SubscriptionMessage } from '../event-store.js';
import type { Position } from '../position.js';
import { backoff, pause, unlessAborted } from '../retry.js';
import type { Connection } from './connection.js';
import { isOwn, keeps } from './filters.js';
import { isFinal, toStoreError } from './kurrent-errors.js';
import { LiveEvents } from './live-events.js';
import { decode } from './payload.js';
import { toPosition } from './positions.js';
import type { Reader } from './reader.js';

/** What a subscription needs of its store. */
export interface SubscriptionSource {
  readonly connection: Connection;
  readonly reader: Reader;
  /** Milliseconds without an event after which the subscription is compared with the head. */
  readonly idleCheck: number;
}

type Options = Omit<SubscribeOptions, 'signal'> & { readonly batchSize: number };
type Messages = AsyncGenerator<SubscriptionMessage, void, undefined>;

/** Reads up to the head with the server's filter, then marks it. */
async function* catchUp(
  { reader }: SubscriptionSource,
  { after, filter, batchSize }: Options,
  signal: AbortSignal,
): Messages {
  let position = after;
  for (;;) {
    const head = await unlessAborted(reader.head(), signal);
    if (head === undefined) return;
    if (head <= position) break;
    while (position < head) {
      const read = reader.allPage({ after: position, until: head, filter, limit: batchSize });
      const page = await unlessAborted(read, signal);
      if (page === undefined) return;
      position = page.position;
      // Given out is only where an own event stands; a page cut short may end elsewhere.
      const last = page.events.at(-1);
      if (last !== undefined) yield { kind: 'events', events: page.events, position: last.position };
    }
  }
  yield { kind: 'caught-up', position };
}

/**
 * Follows the server's subscription to all own events and filters on this side: so each one moves the position,
 * and every position given out is one at which an event stands.
 */
async function* follow(
  { connection, reader, idleCheck }: SubscriptionSource,
  { after, filter, batchSize }: Options,
  signal: AbortSignal,
): Messages {
  const { client, ended } = connection.session;
  const stop = AbortSignal.any([signal, ended]);
  const isKept = keeps(filter);
  const live = new LiveEvents(client, after);
  let position = after;
  try {
    for (;;) {
      const arrived = await live.take(batchSize, idleCheck, stop);
      if (stop.aborted) return;
      if (arrived.length === 0) {
        const head = await unlessAborted(reader.head(), stop);
        if (head === undefined || head > position) return;
      }
      const own = arrived.filter(isOwn);
      const last = own.at(-1);
      if (last?.position === undefined) continue;
      position = toPosition(last.position);
      const events: StoredEvent[] = own.filter(isKept).map(decode);
      if (events.length > 0) yield { kind: 'events', events, position };
      if (live.isEmpty) yield { kind: 'caught-up', position };
    }
  } finally {
    live.close();
  }
}

/**
 * The messages of one subscription. The server's own may break at any time, be dropped or fall silent: then it is
 * begun anew behind the last event that was delivered, as often as it takes.
 * @throws RangeError when the store does not hold the position, e.g. because it was put back to an earlier state;
 *   StoreUnavailable when access is denied.
 */
export async function* subscription(
  source: SubscriptionSource,
  options: Options,
  signal: AbortSignal,
): Messages {
  let { after } = options;
  let marked: Position | undefined;
  for (let failures = 0; !signal.aborted; failures++) {
    try {
      const held = await unlessAborted(source.reader.holds(after), signal);
      if (held === false) throw new RangeError(`"${after}" is not a position of this event store`);
      for (const part of [catchUp, follow])
        for await (const message of part(source, { ...options, after }, signal)) {
          after = message.position;
          if (message.kind === 'caught-up' && message.position === marked) continue;
          if (message.kind === 'caught-up') marked = message.position;
          failures = 0;
          yield message;
        }
    } catch (error) {
      if (isFinal(error)) throw toStoreError(error);
    }
    await pause(backoff(failures, 5_000), signal);
  }
}
