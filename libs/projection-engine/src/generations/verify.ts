import type { Pool } from 'pg';
import type { EventStore, Position } from '@tandemspur/event-store';
import type { Generation } from '../generation.js';
import type { ProjectedEvent, Projection } from '../projection.js';
import { VerificationFailed, type TableComparison } from './failures.js';
import { holdLanes, positionsOf, releaseHold, waitUntil } from './hold.js';
import { compareTables } from './table-hash.js';
import { inTransaction } from './transaction.js';

/** What comparing a new generation with the live one came to. */
export type Verification =
  | { readonly kind: 'equal'; readonly position: Position; readonly tables: readonly TableComparison[] }
  | {
      /** They differ, and there is a reason why they may. */
      readonly kind: 'different-expected';
      readonly position: Position;
      readonly tables: readonly TableComparison[];
      readonly reason: 'parked' | 'accepted';
    }
  | {
      /** The live one has another version, or its lanes do not come to the same position. */
      readonly kind: 'not-comparable';
      readonly reason: 'other-version' | 'not-running' | 'other-store';
    };

export interface VerifyOptions<Event extends ProjectedEvent> {
  readonly pool: Pool;
  readonly store: Pick<EventStore, 'head' | 'holds'>;
  readonly projection: Projection<Event>;
  readonly live: Generation;
  readonly next: Generation;
  /** What to do when they differ without a reason. */
  readonly onDifference: 'fail' | 'accept';
  /** Milliseconds that both may take to come to one position. */
  readonly patience: number;
  readonly onTable: () => void;
  /** @throws to end the waiting. */
  readonly check: () => void;
}

/** Milliseconds beyond the patience, for a first look at the tables. */
const spare = 3_000;

/**
 * Brings the live generation and the new one, which must follow history, to one position, and compares all rows of
 * all tables there. The live one stands still only until a snapshot of both is taken.
 *
 * @throws VerificationFailed, what `check` throws, errors of the server.
 */
export const verify = async <Event extends ProjectedEvent>(
  options: VerifyOptions<Event>,
): Promise<Verification> => {
  const { pool, store, projection, live, next, check, onDifference, patience } = options;
  if (live.version !== next.version) return { kind: 'not-comparable', reason: 'other-version' };
  const ids = [live.id, next.id];
  if (await isElsewhere(pool, store, live.id)) return { kind: 'not-comparable', reason: 'other-store' };
  const position = await holdLanes(pool, ids, await store.head(), patience + spare);
  try {
    const isThere = (): Promise<boolean> => areAt(pool, ids, position);
    if (!(await waitUntil(isThere, patience, check)))
      return { kind: 'not-comparable', reason: 'not-running' };
    const compared = await inTransaction(
      pool,
      async (client) => {
        // The first query takes the snapshot; the hold may have ended just before.
        if (!(await areAt(client, ids, position))) return undefined;
        const { rows } = await client.query(
          `select from projection_engine.parked where generation = $1 limit 1`,
          [live.id],
        );
        await releaseHold(pool, ids);
        const tables = await compareTables(client, projection, options.onTable, check);
        return { tables, hasParked: rows.length > 0 };
      },
      'begin isolation level repeatable read read only',
    );
    if (compared === undefined) return { kind: 'not-comparable', reason: 'not-running' };
    const { tables, hasParked } = compared;
    const different = tables.filter(({ live: a, next: b }) => a.rows !== b.rows || a.hash !== b.hash);
    if (different.length === 0) return { kind: 'equal', position, tables };
    const reason = hasParked ? 'parked' : 'accepted';
    if (hasParked || onDifference === 'accept')
      return { kind: 'different-expected', position, tables, reason };
    throw new VerificationFailed(projection.name, position, different);
  } finally {
    // It ends by itself, only later.
    await releaseHold(pool, ids).catch(() => undefined);
  }
};

const areAt = async (
  database: Pick<Pool, 'query'>,
  generations: readonly string[],
  position: Position,
): Promise<boolean> =>
  [...(await positionsOf(database, generations)).values()].flat().every((each) => each === position);

/** Whether a generation's checkpoints are not of this store: it was put back, or is another engine's. */
export const isElsewhere = async (
  pool: Pool,
  store: Pick<EventStore, 'holds'>,
  generation: string,
): Promise<boolean> => {
  const positions = (await positionsOf(pool, [generation])).get(generation) ?? [];
  for (const position of new Set(positions)) if (!(await store.holds(position as Position))) return true;
  return false;
};
