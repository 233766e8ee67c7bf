import type {
  AllStreamRecordedEvent,
  KurrentDBClient,
  ReadAllOptions,
  ReadPosition,
} from '@kurrent/kurrentdb-client';
import type { EventFilter, StoredEvent } from '../event-store.js';
import type { Position } from '../position.js';
import type { StreamPage, StreamPageResult } from '../stream-pages.js';
import { isOwn, keeps, serverFilter } from './filters.js';
import { isStreamNotFound } from './kurrent-errors.js';
import type { PageSize } from './page-size.js';
import { decode, type Recorded } from './payload.js';
import { toLogPosition, toPosition } from './positions.js';

/**
 * Shows a call's events to `take` until that says it has enough. The rest is read all the same: what is left
 * unread blocks the connection, in the end for every other read.
 * @returns how many came.
 */
async function drain<Event>(
  call: AsyncIterable<{ readonly event?: Event }>,
  take: (event: Event) => 'more' | 'enough',
): Promise<number> {
  let count = 0;
  let wanted: 'more' | 'enough' = 'more';
  for await (const { event } of call) {
    count++;
    if (wanted === 'more' && event !== undefined) wanted = take(event);
  }
  return count;
}

/** The next events of one stream, at most `limit`. */
export async function readStreamPage(
  client: KurrentDBClient,
  size: PageSize,
  { stream, from, to, backward, limit }: StreamPage,
): Promise<StreamPageResult> {
  const maxCount = size.atMost(limit);
  const call = client.readStream(stream, {
    direction: backward ? 'backwards' : 'forwards',
    fromRevision: from ?? (backward ? 'end' : 'start'),
    maxCount,
    requiresLeader: true,
  });
  const page = size.page();
  let isBeyond = false as boolean;
  const take = (event: Recorded): 'more' | 'enough' => {
    isBeyond = to !== undefined && (backward ? event.revision < to : event.revision > to);
    return isBeyond ? 'enough' : page.add(decode(event));
  };
  let count = 0;
  try {
    count = await drain(call, take);
  } catch (error) {
    if (!isStreamNotFound(error)) throw error;
  }
  return { events: page.events, done: isBeyond || (count < maxCount && !page.isFull) };
}

export interface AllPage {
  /** Exclusive. */
  readonly after: Position;
  /** Inclusive; an event of this store, so that the page can tell when it is through. */
  readonly until: Position;
  readonly filter?: EventFilter | undefined;
  readonly limit: number;
}

export interface AllPageResult {
  readonly events: readonly StoredEvent[];
  /** Everything that passes the filter in (after, position] is in `events`. */
  readonly position: Position;
}

/**
 * The next events of the global order. From the leader, which has every event up to a head that it named: another
 * node may end earlier.
 */
export async function readAllPage(
  client: KurrentDBClient,
  size: PageSize,
  { after, until, filter, limit }: AllPage,
): Promise<AllPageResult> {
  const fromPosition: ReadPosition = toLogPosition(after);
  // The server begins with the event at the position itself.
  const maxCount = size.atMost(limit) + (fromPosition === 'start' ? 0 : 1);
  const isKept = keeps(filter);
  const page = size.page();
  let position = after;
  const take = (event: AllStreamRecordedEvent): 'more' | 'enough' => {
    const reached = toPosition(event.position);
    if (reached <= after) return 'more';
    position = reached < until ? reached : until;
    if (reached > until) return 'enough';
    return isKept(event) ? page.add(decode(event)) : 'more';
  };
  const options = { fromPosition, maxCount, filter: serverFilter(filter), requiresLeader: true };
  const count = await drain(client.readAll(options), take);
  return { events: page.events, position: count < maxCount && !page.isFull ? until : position };
}

/** Events that a look for the last own one takes first, and then. */
const lookBack = [1, 50];

/** Position of the last own event, undefined when there is none. */
export async function readHead(client: KurrentDBClient): Promise<Position | undefined> {
  let fromPosition: ReadPosition = 'end';
  let head: Position | undefined;
  const take = (event: AllStreamRecordedEvent): 'more' | 'enough' => {
    // Backward the server begins with the event before the position.
    fromPosition = event.position;
    if (!isOwn(event)) return 'more';
    head = toPosition(event.position);
    return 'enough';
  };
  for (let look = 0; ; look++) {
    const maxCount = lookBack[look] ?? 1_000;
    const options: ReadAllOptions = {
      direction: 'backwards',
      fromPosition,
      maxCount,
      filter: serverFilter(),
      requiresLeader: true,
    };
    const count = await drain(client.readAll(options), take);
    if (head !== undefined || count < maxCount) return head;
  }
}

/** Whether an own event stands at exactly this position. @throws what the client throws where no record begins. */
export async function isEventAt(client: KurrentDBClient, position: Position): Promise<boolean> {
  const options = { fromPosition: toLogPosition(position), maxCount: 1, requiresLeader: true };
  let isThere = false;
  await drain(client.readAll(options), (event) => {
    isThere = isOwn(event) && toPosition(event.position) === position;
    return 'enough';
  });
  return isThere;
}
