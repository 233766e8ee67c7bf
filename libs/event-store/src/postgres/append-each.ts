import type pg from 'pg';
import { ConcurrencyConflict, InvalidEvent } from '../errors.js';
import type { AppendResult } from '../event-store.js';
import { revisionsOf } from '../revisions.js';
import type { Timeouts } from './appending-pool.js';
import { bigintArray, textArray, uuidArray } from './binary-array.js';
import { toColumns, type Append } from './event-columns.js';
import { toPosition } from './position-codec.js';

interface Row {
  readonly append: number;
  readonly status: 'ok' | 'duplicate' | 'reused' | 'conflict';
  readonly position: string | null;
  readonly stream: string | null;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly id: string | null;
}

const statement = `select append, status, position::text, stream, expected::text, actual::text, id
from event_store.append($1::int[], $2::text[], $3::bigint[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8)`;

const toRevision = (text: string | null): bigint | 'none' =>
  text === null || text === '-1' ? 'none' : BigInt(text);

/** What became of one append. */
function toOutcome(append: Append, row: Row | undefined): AppendResult | Error {
  if (row?.status === 'conflict')
    return new ConcurrencyConflict(row.stream ?? '', toRevision(row.expected), toRevision(row.actual));
  if (row?.status === 'reused')
    return new InvalidEvent(row.id ?? '', 'the id was used before for another event');
  const position = row?.position ?? null;
  if (position === null) return new Error('event_store.append gave no result');
  return { position: toPosition(BigInt(position)), revisions: revisionsOf(append) };
}

/**
 * Stores appends one after the other in one statement, each with its own checks: the way of those that meet a
 * conflict, a repetition or a used id, which it tells apart. Outcomes in the order of the appends.
 * @throws the driver's error when the statement as a whole failed.
 */
export async function appendEach(
  pool: pg.Pool,
  appends: readonly Append[],
  { lockTimeout, queryTimeout }: Timeouts,
): Promise<(AppendResult | Error)[]> {
  const columns = toColumns(appends);
  const numbers = appends.flatMap((append, number) =>
    append.flatMap(({ events }) => events.map(() => number)),
  );
  const query = {
    name: 'event_store.append',
    text: statement,
    values: [
      numbers,
      textArray(columns.streams),
      bigintArray(columns.revisions),
      uuidArray(columns.ids),
      textArray(columns.types),
      textArray(columns.data),
      textArray(columns.metadata),
      lockTimeout,
    ],
    query_timeout: queryTimeout,
  };
  const { rows } = await pool.query<Row>(query);
  const byNumber = new Map(rows.map((row) => [row.append, row]));
  return appends.map((append, number) => toOutcome(append, byNumber.get(number)));
}
