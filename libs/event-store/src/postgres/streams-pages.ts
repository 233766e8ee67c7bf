import pg from 'pg';
import type { StoredEvent } from '../event-store.js';
import { copyOut } from './copy-out.js';
import { eventColumns, pageBytes, queryTimeout, toEvent } from './pages.js';
import type { PageAt } from './read-ahead.js';

/** Streams that one query looks for. */
const streamsPerQuery = 500;
/** Events; with a limit the server walks the index instead of sorting everything that is still to come. */
const pageSize = 5_000;

/** A place among many streams. */
export interface StreamsPlace {
  /** How many of the streams are through. */
  readonly through: number;
  /** The last event that was read of those that come next. */
  readonly after?: StoredEvent | undefined;
}

/**
 * The next events of many streams, ordered by stream and revision. `until` is an inclusive ordinal.
 *
 * A stream that grows meanwhile delivers its new events in their order, or, if it is through, not at all.
 */
export async function readStreamsPage(
  pool: pg.Pool,
  streams: readonly string[],
  until: bigint | undefined,
  { through, after }: StreamsPlace,
): Promise<PageAt<StreamsPlace>> {
  const names = streams.slice(through, through + streamsPerQuery).map((name) => pg.escapeLiteral(name));
  let where = `e.stream = any (array[${names.join(',')}]::text[])`;
  if (until !== undefined) where += ` and e.position <= ${until}`;
  if (after !== undefined)
    where += ` and (e.stream, e.revision) > (${pg.escapeLiteral(after.stream)}, ${after.revision})`;
  const query = `select ${eventColumns} from event_store.events e
    where ${where} order by e.stream, e.revision limit ${pageSize}`;
  const events: StoredEvent[] = [];
  const limits = { timeout: queryTimeout, mostBytes: pageBytes };
  const isWhole = await copyOut(pool, query, limits, (row) => events.push(toEvent(row)));
  if (!isWhole || events.length === pageSize) return { events, next: { through, after: events.at(-1) } };
  const then = through + names.length;
  return { events, next: then < streams.length ? { through: then } : undefined };
}
