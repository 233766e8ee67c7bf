import type pg from 'pg';
import type { StoredEvent } from '../event-store.js';
import type { Position } from '../position.js';
import type { StreamPage, StreamPageResult } from '../stream-pages.js';

/** Bytes of data after which a page ends early, so that pages of large events do not fill the memory. */
export const pageBytes = 16 * 2 ** 20;
/** Milliseconds. */
export const queryTimeout = 60_000;

const positionLength = 16;
const idLength = 36;

/** What costs is the number of values: position, revision and id come in one text. */
export const eventColumns = "lpad(to_hex(position), 16, '0') || revision || id, stream, type, data, metadata";

/** An event from the texts of its columns. */
export function toEvent(row: readonly string[]): StoredEvent {
  const [numbers = '', stream = '', type = '', data = '', metadata = ''] = row;
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

/** `octet_length` needs no detoasting. The first event always passes, however large. */
const page = (order: 'revision' | 'revision desc', where: string, limit: number): string => `
select ${eventColumns}
from (
  select p.*, sum(octet_length(p.data)) over (order by p.${order} rows unbounded preceding) as bytes
  from (select e.* from event_store.events e where ${where} order by e.${order} limit ${limit}) p
) s
where bytes - octet_length(data) < ${pageBytes} order by s.${order}`;

/** Whether a page may have left out events that its limits would have let in; a text has up to 3 bytes per unit. */
const mayBeCut = (rows: readonly (readonly string[])[], limit: number): boolean =>
  rows.length >= limit || rows.reduce((sum, row) => sum + (row[3]?.length ?? 0) * 3, 0) >= pageBytes;

/** At most `limit` events of one stream; `done` when nothing lies behind them. */
export async function readStreamPage(
  pool: pg.Pool,
  { stream, from, to, backward, limit }: StreamPage,
): Promise<StreamPageResult> {
  const [first, last] = backward ? ['<=', '>='] : ['>=', '<='];
  const values: unknown[] = [stream];
  let where = 'e.stream = $1';
  if (from !== undefined) where += ` and e.revision ${first} $${values.push(from)}`;
  if (to !== undefined) where += ` and e.revision ${last} $${values.push(to)}`;
  const text = page(backward ? 'revision desc' : 'revision', where, limit);
  const query = { text, values, rowMode: 'array' as const, types: asTheyCome, query_timeout: queryTimeout };
  const { rows } = await pool.query<string[]>(query);
  return { events: rows.map(toEvent), done: !mayBeCut(rows, limit) };
}

/** Ordinal of the last event, 0 when there is none. */
export async function readHead(pool: pg.Pool): Promise<bigint> {
  const { rows } = await pool.query<{ head: string }>(
    'select coalesce(max(position), 0)::text as head from event_store.events',
  );
  return BigInt(rows[0]?.head ?? 0);
}
