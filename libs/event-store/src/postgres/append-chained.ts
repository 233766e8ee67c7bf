import type pg from 'pg';
import { firstRevisionOf } from '../revisions.js';
import { bigintArray, textArray, uuidArray } from './binary-array.js';
import { toColumns, type Append, type EventColumns } from './event-columns.js';
import { channel } from './schema.js';

/**
 * Both statements store everything or nothing. Every stream must stand where the first of its writes expects it;
 * that the others follow is for the caller to see to (`chain`). The check may look at a snapshot from before the
 * lock on the head. That is sound, because history only grows: a stream that has moved since then is a unique
 * violation, nothing less. Ids that are known already are one too.
 *
 * The lock on the head's row, held until the commit, makes positions dense and lets them appear in their order.
 */
const revisionOf = (stream: string): string => `coalesce(
  (select e.revision from event_store.events e where e.stream = ${stream} order by e.revision desc limit 1), -1)`;

/** One event, without arrays: a quarter faster than `many`, and the most frequent append there is. */
const single = `
with head as (
  update event_store.head h set position = h.position + 1
  where h.single and $2::bigint = ${revisionOf('$1')}
  returning h.position
), stored as (
  insert into event_store.events (position, stream, revision, id, type, data, metadata)
  select head.position, $1, $2::bigint + 1, $3::uuid, $4, $5, $6 from head
)
select position::text as head, case when $7::boolean then pg_notify('${channel}', '') end from head`;

const many = `
with head as (
  update event_store.head h set position = h.position + $3::bigint
  where h.single and not exists (
    select from unnest($1::text[], $2::bigint[]) as s (stream, expected)
    where s.expected <> ${revisionOf('s.stream')}
  )
  returning h.position
), stored as (
  insert into event_store.events (position, stream, revision, id, type, data, metadata)
  select head.position - $3::bigint + e.ord, e.stream, e.revision, e.id, e.type, e.data, e.metadata
  from head, unnest($4::text[], $5::bigint[], $6::uuid[], $7::text[], $8::text[], $9::text[])
    with ordinality as e (stream, revision, id, type, data, metadata, ord)
)
select position::text as head, case when $10::boolean then pg_notify('${channel}', '') end from head`;

/** Which of the streams are not where they are expected. */
const moved = `
select s.stream from unnest($1::text[], $2::bigint[]) as s (stream, expected)
where s.expected <> ${revisionOf('s.stream')}`;

/** What became of a chained batch: all stored, up to `head`, or nothing, since these streams had moved on. */
export type Chained = { readonly head: bigint } | { readonly moved: ReadonlySet<string> };

/**
 * Per stream the revision that the first of its writes expects, -1 for none; undefined when the writes of a
 * stream do not follow each other.
 */
export function chain(appends: readonly Append[]): Map<string, bigint> | undefined {
  const expected = new Map<string, bigint>();
  const next = new Map<string, bigint>();
  for (const write of appends.flat()) {
    const start = firstRevisionOf(write);
    const before = next.get(write.stream);
    if (before === undefined) expected.set(write.stream, start - 1n);
    else if (before !== start) return undefined;
    next.set(write.stream, start + BigInt(write.events.length));
  }
  return expected;
}

function statementFor(
  columns: EventColumns,
  expected: ReadonlyMap<string, bigint>,
  announce: boolean,
): pg.QueryConfig {
  const { streams, revisions, ids, types, data, metadata } = columns;
  if (ids.length === 1)
    return {
      name: 'event_store.append_single',
      text: single,
      values: [streams[0], [...expected.values()][0], ids[0], types[0], data[0], metadata[0], announce],
    };
  return {
    name: 'event_store.append_many',
    text: many,
    values: [
      ...[textArray([...expected.keys()]), bigintArray([...expected.values()]), ids.length],
      ...[textArray(streams), bigintArray(revisions), uuidArray(ids)],
      ...[textArray(types), textArray(data), textArray(metadata)],
      announce,
    ],
  };
}

/**
 * Stores appends that chain as one autocommit statement: the way that nearly every append takes. `announce`:
 * whether to notify other processes.
 * @throws the driver's error, 23505 when a stream moved meanwhile or an id is known.
 */
export async function appendChained(
  pool: pg.Pool,
  appends: readonly Append[],
  expected: ReadonlyMap<string, bigint>,
  { queryTimeout, announce }: { readonly queryTimeout: number; readonly announce: boolean },
): Promise<Chained> {
  const timeout = { query_timeout: queryTimeout };
  const { rows } = await pool.query<{ readonly head: string }>({
    ...statementFor(toColumns(appends), expected, announce),
    ...timeout,
  });
  if (rows[0] !== undefined) return { head: BigInt(rows[0].head) };
  const values = [textArray([...expected.keys()]), bigintArray([...expected.values()])];
  const found = await pool.query<{ readonly stream: string }>({ text: moved, values, ...timeout });
  return { moved: new Set(found.rows.map(({ stream }) => stream)) };
}
