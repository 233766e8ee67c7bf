import type pg from 'pg';
import type { EventFilter, StoredEvent } from '../event-store.js';
import type { Position } from '../position.js';

/** Bytes of data after which a page ends early, so that pages of large events do not fill the memory. */
const pageBytes = 16 * 2 ** 20;
/** Positions that one filtered page looks through at most, so that a rare type does not mean one endless query. */
const filteredSpan = 50_000n;
/** Milliseconds. */
const queryTimeout = 60_000;

/**
 * Numbers and id in one text, then stream, type, data, metadata: what costs is the number of values, and an array
 * costs less than an object.
 */
type EventRow = readonly [numbers: string, stream: string, type: string, data: string, metadata: string];

const positionLength = 16;
const idLength = 36;

function toEvent([numbers, stream, type, data, metadata]: EventRow): StoredEvent {
  return {
    id: numbers.slice(-idLength),
    type,
    data,
    metadata: JSON.parse(metadata) as Record<string, string>,
    stream,
    revision: BigInt(numbers.slice(positionLength, -idLength)),
    position: numbers.slice(0, positionLength) as Position,
  };
}

/** All columns are texts already. */
const asTheyCome = { getTypeParser: () => (text: string | Buffer) => text };

/**
 * `octet_length` needs no detoasting. The first event always passes, however large. The last `s.` matters: alone,
 * `order by position` could mean a column that is put out.
 */
const page = (order: 'position' | 'revision' | 'revision desc', where: string): string => `
select lpad(to_hex(position), 16, '0') || revision || id, stream, type, data, metadata
from (
  select p.*, sum(octet_length(p.data)) over (order by p.${order} rows unbounded preceding) as bytes
  from (select e.* from event_store.events e where ${where} order by e.${order} limit $1) p
) s
where bytes - octet_length(data) < ${pageBytes} order by s.${order}`;

/** Whether a page may have left out events that its limits would have let in; a text has up to 3 bytes per unit. */
const mayBeCut = (rows: readonly EventRow[], limit: number): boolean =>
  rows.length >= limit || rows.reduce((sum, row) => sum + row[3].length * 3, 0) >= pageBytes;

async function rowsOf(pool: pg.Pool, text: string, values: unknown[]): Promise<readonly EventRow[]> {
  const query = { text, values, rowMode: 'array' as const, types: asTheyCome, query_timeout: queryTimeout };
  return (await pool.query<[...EventRow]>(query)).rows;
}

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
  const rows = await rowsOf(pool, page(backward ? 'revision desc' : 'revision', where), values);
  return { events: rows.map(toEvent), done: !mayBeCut(rows, limit) };
}

export interface AllPage {
  /** Exclusive ordinal. */
  readonly after: bigint;
  /** Inclusive ordinal, not beyond a head that was read before: nothing up to there can still be missing. */
  readonly until: bigint;
  readonly filter?: EventFilter | undefined;
  readonly limit: number;
}

export interface AllPageResult {
  /** Made when asked for, so that the next page can be under way meanwhile. */
  readonly events: () => readonly StoredEvent[];
  /** Everything that passes the filter in (after, position] is in `events`. */
  readonly position: bigint;
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
  if (end <= after) return { events: () => [], position: after };
  const values: unknown[] = [limit, after, end];
  let where = 'e.position > $2 and e.position <= $3';
  if (filter?.types !== undefined) where += ` and e.type = any ($${values.push(filter.types)}::text[])`;
  if (filter?.streamPrefixes !== undefined)
    where += ` and e.stream ^@ any ($${values.push(filter.streamPrefixes)}::text[])`;
  const rows = await rowsOf(pool, page('position', where), values);
  const last = rows.at(-1)?.[0].slice(0, positionLength);
  const position = last !== undefined && mayBeCut(rows, limit) ? BigInt(`0x${last}`) : end;
  return { events: () => rows.map(toEvent), position };
}

/** Ordinal of the last event, 0 when there is none. */
export async function readHead(pool: pg.Pool): Promise<bigint> {
  const { rows } = await pool.query<{ head: string }>(
    'select coalesce(max(position), 0)::text as head from event_store.events',
  );
  return BigInt(rows[0]?.head ?? 0);
}
