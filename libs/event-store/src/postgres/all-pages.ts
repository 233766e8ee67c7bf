import pg from 'pg';
import type { EventFilter, StoredEvent } from '../event-store.js';
import { copyOut } from './copy-out.js';
import { eventColumns, pageBytes, queryTimeout, toEvent } from './pages.js';
import { toOrdinal } from './position-codec.js';

/** Positions that one filtered page looks through at most, so that a rare type does not mean one endless query. */
const filteredSpan = 50_000n;

export interface AllPage {
  /** Exclusive ordinal. */
  readonly after: bigint;
  /** Inclusive ordinal, not beyond a head that was read before: nothing up to there can still be missing. */
  readonly until: bigint;
  readonly filter?: EventFilter | undefined;
  readonly limit: number;
}

export interface AllPageResult {
  readonly events: readonly StoredEvent[];
  /** Everything that passes the filter in (after, position] is in `events`. */
  readonly position: bigint;
}

const textArray = (texts: readonly string[]): string =>
  `array[${texts.map((text) => pg.escapeLiteral(text)).join(',')}]::text[]`;

function conditionOf({ types, streamPrefixes }: EventFilter): string {
  let condition = '';
  if (types !== undefined) condition += ` and e.type = any (${textArray(types)})`;
  if (streamPrefixes !== undefined) condition += ` and e.stream ^@ any (${textArray(streamPrefixes)})`;
  return condition;
}

/**
 * The next events of the global order. Positions are dense and appear in their order (see append-chained.ts),
 * so whatever is visible below the head is all there will ever be there.
 */
export async function readAllPage(
  pool: pg.Pool,
  { after, until, filter, limit }: AllPage,
): Promise<AllPageResult> {
  const end = filter !== undefined && until > after + filteredSpan ? after + filteredSpan : until;
  const events: StoredEvent[] = [];
  if (end <= after) return { events, position: after };
  const query = `select ${eventColumns} from event_store.events e
    where e.position > ${after} and e.position <= ${end}${conditionOf(filter ?? {})}
    order by e.position limit ${limit}`;
  const limits = { timeout: queryTimeout, mostBytes: pageBytes };
  const isWhole = await copyOut(pool, query, limits, (row) => events.push(toEvent(row)));
  const last = events.at(-1);
  const isCut = !isWhole || events.length === limit;
  return { events, position: isCut && last !== undefined ? toOrdinal(last.position) : end };
}
