import type pg from 'pg';
import { ConcurrencyConflict, InvalidEvent } from '../errors.js';
import type { AppendResult, StreamWrite } from '../event-store.js';
import { toPosition } from './position-codec.js';

/** One append: the writes that are stored together or not at all. */
export type Append = readonly StreamWrite[];

export interface BatchTimeouts {
  /** Milliseconds to wait for the head's lock; then 55P03, and nothing was stored. */
  readonly lockTimeout: number;
  /** Milliseconds until the client gives the connection up; the outcome is then unknown. */
  readonly queryTimeout: number;
}

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

const startOf = (write: StreamWrite): bigint =>
  write.expectedRevision === 'none' ? 0n : write.expectedRevision + 1n;

/** The arrays of `event_store.append`: one element per event. */
function toArrays(appends: readonly Append[]): unknown[] {
  const numbers: number[] = [];
  const streams: string[] = [];
  const revisions: string[] = [];
  const ids: string[] = [];
  const types: string[] = [];
  const data: string[] = [];
  const metadata: string[] = [];
  for (const [number, writes] of appends.entries()) {
    for (const write of writes) {
      let revision = startOf(write);
      for (const event of write.events) {
        numbers.push(number);
        streams.push(write.stream);
        revisions.push(String(revision++));
        ids.push(event.id);
        types.push(event.type);
        data.push(event.data);
        metadata.push(JSON.stringify(event.metadata));
      }
    }
  }
  return [numbers, streams, revisions, ids, types, data, metadata];
}

const toRevision = (text: string | null): bigint | 'none' =>
  text === null || text === '-1' ? 'none' : BigInt(text);

/** What became of one append. The revisions follow from what was expected: otherwise it had not been stored. */
function toOutcome(append: Append, row: Row | undefined): AppendResult | Error {
  if (row?.status === 'conflict')
    return new ConcurrencyConflict(row.stream ?? '', toRevision(row.expected), toRevision(row.actual));
  if (row?.status === 'reused')
    return new InvalidEvent(row.id ?? '', 'the id was used before for another event');
  const position = row?.position ?? null;
  if (position === null) return new Error('event_store.append gave no result');
  return {
    position: toPosition(BigInt(position)),
    revisions: new Map(
      append.map((write) => [write.stream, startOf(write) + BigInt(write.events.length) - 1n]),
    ),
  };
}

/**
 * Stores checked appends in one autocommit statement and gives each one's own outcome, in their order; the
 * failure of one does not touch the others. At least one append.
 * @throws the driver's error when the statement as a whole failed.
 */
export async function appendBatch(
  pool: pg.Pool,
  appends: readonly Append[],
  { lockTimeout, queryTimeout }: BatchTimeouts,
): Promise<(AppendResult | Error)[]> {
  const query = {
    name: 'event_store.append',
    text: statement,
    values: [...toArrays(appends), lockTimeout],
    query_timeout: queryTimeout,
  };
  const { rows } = await pool.query<Row>(query);
  const byNumber = new Map(rows.map((row) => [row.append, row]));
  return appends.map((append, number) => toOutcome(append, byNumber.get(number)));
}
