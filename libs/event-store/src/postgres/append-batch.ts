import type pg from 'pg';
import type { AppendResult } from '../event-store.js';
import { revisionsOf } from '../revisions.js';
import { appendChained, chain } from './append-chained.js';
import { appendEach } from './append-each.js';
import type { Timeouts } from './appending-pool.js';
import type { Append } from './event-columns.js';
import { isUniqueViolation } from './pg-errors.js';
import { toPosition } from './position-codec.js';

export interface BatchOptions extends Timeouts {
  /** Whether to notify other processes. */
  readonly announce: boolean;
}

type Outcome = AppendResult | Error;

/** The results of appends that were stored one after the other, up to `head`. */
function resultsUpTo(head: bigint, appends: readonly Append[]): AppendResult[] {
  let position = head;
  const results = appends.toReversed().map((append) => {
    const result = { position: toPosition(position), revisions: revisionsOf(append) };
    position -= BigInt(append.reduce((sum, { events }) => sum + events.length, 0));
    return result;
  });
  return results.reverse();
}

type Together = { readonly results: readonly AppendResult[] } | { readonly inTheWay: ReadonlySet<string> };

/** All of them, or the streams that are in the way; an empty set when only appending each can tell. */
async function tryTogether(
  pool: pg.Pool,
  appends: readonly Append[],
  options: BatchOptions,
): Promise<Together> {
  const expected = chain(appends);
  if (expected === undefined) return { inTheWay: new Set() };
  try {
    const outcome = await appendChained(pool, appends, expected, options);
    if ('moved' in outcome) return { inTheWay: outcome.moved };
    return { results: resultsUpTo(outcome.head, appends) };
  } catch (error) {
    if (isUniqueViolation(error)) return { inTheWay: new Set() };
    throw error;
  }
}

/**
 * Stores checked appends and gives each one's own outcome, in their order; the failure of one does not touch the
 * others. At least one append; each is stored whole or not at all. Those that are in nobody's way take one
 * statement together; the others, if any, another one, which finds out about each.
 * @throws the driver's error when a statement as a whole failed: what is then stored, the same ids tell.
 */
export async function appendBatch(
  pool: pg.Pool,
  appends: readonly Append[],
  options: BatchOptions,
): Promise<Outcome[]> {
  const all = await tryTogether(pool, appends, options);
  if ('results' in all) return [...all.results];
  const outcomes = new Map<Append, Outcome>();
  const keep = (stored: readonly Append[], results: readonly Outcome[]): void => {
    for (const [index, append] of stored.entries()) {
      const result = results[index];
      if (result !== undefined) outcomes.set(append, result);
    }
  };
  const { inTheWay } = all;
  const clear = appends.filter((append) => !append.some(({ stream }) => inTheWay.has(stream)));
  if (inTheWay.size > 0 && clear.length > 0) {
    const together = await tryTogether(pool, clear, options);
    if ('results' in together) keep(clear, together.results);
  }
  const rest = appends.filter((append) => !outcomes.has(append));
  keep(rest, await appendEach(pool, rest, options));
  return appends.map((append) => outcomes.get(append) ?? new TypeError('an append without an outcome'));
}
