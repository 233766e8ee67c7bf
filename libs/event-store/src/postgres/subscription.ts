import type pg from 'pg';
import type { EventFilter, StoredEvent, SubscribeOptions, SubscriptionMessage } from '../event-store.js';
import { readAllPage } from './all-pages.js';
import { readHead } from './pages.js';
import { isTransient, toStoreError } from './pg-errors.js';
import { toOrdinal, toPosition } from './position-codec.js';
import { backoff, pause, unlessAborted } from '../retry.js';
import type { WakeUp } from './wake-up.js';

const shortestPoll = 250;
const longestPoll = 1_000;

interface Page {
  readonly events: readonly StoredEvent[];
  readonly position: bigint;
  /** Taken before the events were read. */
  readonly head: bigint;
}

async function readPage(
  pool: pg.Pool,
  after: bigint,
  options: { readonly filter: EventFilter | undefined; readonly limit: number },
): Promise<Page> {
  const head = await readHead(pool);
  const { events, position } = await readAllPage(pool, { ...options, after, until: head });
  return { events, position, head };
}

/**
 * The messages of one subscription. Pages are read when the consumer asks for more, so nothing piles up; errors
 * of the connection are waited out, whatever their number.
 * @throws what is no error of the connection, e.g. a missing schema.
 */
export async function* subscription(
  pool: pg.Pool,
  wakeUp: WakeUp,
  { after, filter, batchSize }: SubscribeOptions & { readonly batchSize: number },
  signal: AbortSignal,
): AsyncGenerator<SubscriptionMessage, void, undefined> {
  let position = toOrdinal(after);
  let marked: bigint | undefined;
  let failures = 0;
  let poll = shortestPoll;
  wakeUp.start();

  const nextPage = async (): Promise<Page | undefined> => {
    while (!signal.aborted) {
      try {
        const result = await unlessAborted(readPage(pool, position, { filter, limit: batchSize }), signal);
        failures = 0;
        return result;
      } catch (error) {
        if (!isTransient(error)) throw toStoreError(error, '');
        await pause(backoff(failures++, 5_000), signal);
      }
    }
    return undefined;
  };

  while (!signal.aborted) {
    const seen = wakeUp.count;
    const page = await nextPage();
    if (page === undefined) return;
    const moved = page.position > position;
    position = page.position;
    if (page.events.length > 0) yield { kind: 'events', events: page.events, position: toPosition(position) };
    if (position < page.head) continue;
    // Also after events that the filter left out: whoever waits for a position must see it pass.
    if (marked !== position) {
      marked = position;
      yield { kind: 'caught-up', position: toPosition(position) };
    }
    if (moved) poll = shortestPoll;
    await wakeUp.wait(seen, poll, signal);
    poll = Math.min(poll * 2, longestPoll);
  }
}
