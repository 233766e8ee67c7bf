import type pg from 'pg';
import type { EventFilter, StoredEvent } from '../event-store.js';
import { toPosition } from './position-codec.js';

/** Bytes of data after which a page ends early, so that pages of large events do not fill the memory. */
const pageBytes = 16 * 2 ** 20;
/** Positions that one filtered page looks through at most, so that a rare type does not mean one endless query. */
const filteredSpan = 50_000n;
/** Milliseconds. */
const queryTimeout = 60_000;

interface EventRow {
  readonly position: string;
  readonly stream: string;
  readonly revision: string;
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
  /** Bytes of data of the page up to and including this event. */
  readonly bytes: string;
}

const toEvent = (row: EventRow): StoredEvent => ({
  id: row.id,
  type: row.type,
  data: row.data,
  metadata: JSON.parse(row.metadata) as Record<string, string>,
  stream: row.stream,
  revision: BigInt(row.revision),
  position: toPosition(BigInt(row.position)),
});

/**
 * `octet_length` needs no detoasting. The first event always passes, however large. The last `s.` matters: alone,
 * `order by position` would mean the text that is put out.
 */
const page = (order: 'position' | 'revision' | 'revision desc', where: string): string => `
select position::text, stream, revision::text, id::text, type, data, metadata, bytes::text
from (
  select p.*, sum(octet_length(p.data)) over (order by p.${order}) as bytes
  from (select e.* from event_store.events e where ${where} order by e.${order} limit $1) p
) s
where bytes - octet_length(data) < ${pageBytes} order by s.${order}`;

/** Whether a page may have left out events that its limits would have let in. */
const isCut = (rows: readonly EventRow[], limit: number): boolean =>
  rows.length >= limit || Number(rows.at(-1)?.bytes ?? 0) >= pageBytes;

export interface StreamPage {
  readonly stream: string;
  /** First revision, inclusive, in reading direction. */
  readonly from: bigint | undefined;
  readonly to: bigint | undefined;
  readonly backward: boolean;
  readonly limit: number;
}

/** At most `limit` events of one stream; `done` when nothing lies behind them. */
export async function readStreamPage(
  pool: pg.Pool,
  { stream, from, to, backward, limit }: StreamPage,
): Promise<{ readonly events: readonly StoredEvent[]; readonly done: boolean }> {
  const [first, last] = backward ? ['<=', '>='] : ['>=', '<='];
  const values: unknown[] = [limit, stream];
  let where = 'e.stream = $2';
  if (from !== undefined) where += ` and e.revision ${first} $${values.push(from)}`;
  if (to !== undefined) where += ` and e.revision ${last} $${values.push(to)}`;
  const text = page(backward ? 'revision desc' : 'revision', where);
  const { rows } = await pool.query<EventRow>({
    text,
    values,
    query_timeout: queryTimeout,
  } as pg.QueryConfig);
  return { events: rows.map(toEvent), done: !isCut(rows, limit) };
}

export interface AllPage {
  /** Exclusive ordinal. */
  readonly after: bigint;
  /** Inclusive ordinal. */
  readonly until?: bigint | undefined;
  readonly filter?: EventFilter | undefined;
  readonly limit: number;
}

export interface AllPageResult {
  readonly events: readonly StoredEvent[];
  /** Everything that passes the filter in (after, position] is in `events`. */
  readonly position: bigint;
  /** The store's head; taken before the events were read, so that nothing up to it can be missing. */
  readonly head: bigint;
}

/**
 * The next events of the global order. Positions are dense and appear in their order (see append-function.ts),
 * so whatever is visible below the head is all there will ever be there.
 */
export async function readAllPage(
  pool: pg.Pool,
  { after, until, filter, limit }: AllPage,
): Promise<AllPageResult> {
  const head = await readHead(pool);
  let end = until !== undefined && until < head ? until : head;
  if (filter !== undefined && end > after + filteredSpan) end = after + filteredSpan;
  if (end <= after) return { events: [], position: after, head };
  const values: unknown[] = [limit, after, end];
  let where = 'e.position > $2 and e.position <= $3';
  if (filter?.types !== undefined) where += ` and e.type = any ($${values.push(filter.types)}::text[])`;
  if (filter?.streamPrefixes !== undefined)
    where += ` and e.stream ^@ any ($${values.push(filter.streamPrefixes)}::text[])`;
  const text = page('position', where);
  const { rows } = await pool.query<EventRow>({
    text,
    values,
    query_timeout: queryTimeout,
  } as pg.QueryConfig);
  const last = rows.at(-1);
  const position = last !== undefined && isCut(rows, limit) ? BigInt(last.position) : end;
  return { events: rows.map(toEvent), position, head };
}

/** Ordinal of the last event, 0 when there is none. */
export async function readHead(pool: pg.Pool): Promise<bigint> {
  const { rows } = await pool.query<{ head: string }>(
    'select coalesce(max(position), 0)::text as head from event_store.events',
  );
  return BigInt(rows[0]?.head ?? 0);
}
