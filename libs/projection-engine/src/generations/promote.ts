import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { beginning, type EventStore } from '@tandemspur/event-store';
import type { Generation } from '../generation.js';
import type { ProjectedEvent, Projection } from '../projection.js';
import { BuildLost } from './failures.js';
import { greatest, holdLanes, least, positionsOf, releaseHold, waitUntil } from './hold.js';
import { shapesOf, type BuilderLease } from './lease.js';
import { readGenerations } from './registry.js';
import { ensureSchemas } from './shadow-tables.js';
import { NotYet, swapOnce } from './swap.js';
import { inTransaction } from './transaction.js';
import { isElsewhere } from './verify.js';

export interface PromoteOptions<Event extends ProjectedEvent> {
  readonly pool: Pool;
  readonly store: Pick<EventStore, 'holds'>;
  readonly projection: Projection<Event>;
  /** Follows history; leased. */
  readonly next: Generation;
  readonly lease: BuilderLease;
  /** A transaction number; queries of transactions that began before it would not see all of the next tables. */
  readonly visibleFrom: string;
  readonly onRetry?: (reason: unknown, inMs: number) => void;
  readonly signal: AbortSignal;
  /** @throws when the signal is aborted, or the next generation does not follow any more. */
  readonly check: () => void;
}

/** Milliseconds: how long the live lanes stand still for one attempt at most. */
const holdMs = 3_000;
const patience = 2_000;
const longestPause = 2_000;

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** Lock not available, statement timeout, deadlock. */
const isInTheWay = (error: unknown): boolean => ['55P03', '57014', '40P01'].includes(String(codeOf(error)));

/** A transaction's number as it would be now: whoever begins later sees everything that was committed so far. */
export const currentTransaction = async (pool: Pool): Promise<string> => {
  const { rows } = await pool.query<{ xmax: string }>(
    `select pg_snapshot_xmax(pg_current_snapshot())::xid::text as xmax`,
  );
  return rows[0]?.xmax ?? '';
};

/**
 * Whether a query may still run, or a transaction with one snapshot for all its queries, that would find the new
 * table under the old name with rows missing that it is too old to see.
 */
const hasOlderReaders = async (pool: Pool, visibleFrom: string): Promise<boolean> => {
  const { rows } = await pool.query(
    `select from pg_stat_activity where datname = current_database() and backend_type = 'client backend'
      and pid <> pg_backend_pid() and age(backend_xmin) > age($1::text::xid) limit 1`,
    [visibleFrom],
  );
  return rows.length > 0;
};

/**
 * Makes a generation live that follows history. Waits as long as it takes for readers that are in the way, without
 * making others wait. Live lanes stand still for an attempt, so that nobody reads an earlier state afterwards; where
 * nobody runs them there is nothing to wait for.
 *
 * @returns the generation that was live, now the previous one.
 * @throws BuildLost, what `check` throws, errors of the server.
 */
export const promote = async <Event extends ProjectedEvent>(
  options: PromoteOptions<Event>,
): Promise<Generation> => {
  const { pool, projection, signal, check, onRetry } = options;
  await inTransaction(pool, (client) => ensureSchemas(client, shapesOf(projection), 'previous'));
  await inTransaction(pool, (client) => ensureSchemas(client, shapesOf(projection), 'building'));
  for (let attempt = 0; ; attempt++) {
    check();
    try {
      return await attemptOnce(options);
    } catch (error) {
      if (!(error instanceof NotYet) && !isInTheWay(error)) throw error;
      const pause = Math.min(25 * 2 ** Math.min(attempt, 10), longestPause) * (0.5 + Math.random() / 2);
      onRetry?.(error, pause);
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }
};

const attemptOnce = async <Event extends ProjectedEvent>(
  options: PromoteOptions<Event>,
): Promise<Generation> => {
  const { pool, store, projection, lease, next, check } = options;
  const generations = await readGenerations(pool, [projection.name]);
  const live = generations.find(({ status }) => status === 'live');
  if (live === undefined) throw new BuildLost();
  if (await hasOlderReaders(pool, options.visibleFrom)) throw new NotYet('older-readers');
  const isIncomparable = await isElsewhere(pool, store, live.id);
  const ids = [live.id, next.id];
  const hasPassed = async (): Promise<boolean> => {
    const positions = await positionsOf(pool, ids);
    return least(positions.get(next.id) ?? []) >= greatest(positions.get(live.id) ?? []);
  };
  try {
    if (!isIncomparable) {
      await holdLanes(pool, [live.id], beginning, holdMs);
      if (!(await waitUntil(hasPassed, patience, check))) throw new NotYet('behind');
    }
    await lease.givingUp(next.id, () =>
      swapOnce({ pool, projection, builder: lease.builder, live, next, isIncomparable }),
    );
    const { id, projection: name, version, lanes } = live;
    return { id, projection: name, version, lanes, status: 'previous' };
  } catch (error) {
    // It ends by itself, only later.
    await releaseHold(pool, [live.id]).catch(() => undefined);
    throw error;
  }
};
