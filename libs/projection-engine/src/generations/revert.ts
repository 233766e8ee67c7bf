import type { Pool, PoolClient } from 'pg';
import { asPosition, type EventStore } from '@tandemspur/event-store';
import type { Generation } from '../generation.js';
import type { ProjectedEvent, Projection } from '../projection.js';
import { builderPool, newBuilder } from './builder-pool.js';
import { BuildInterrupted, BuildLost, RevertRefused } from './failures.js';
import { Follower } from './follower.js';
import { positionsOf, waitUntil } from './hold.js';
import { BuilderLease, claimProjections, leaseMs, shapesOf } from './lease.js';
import { Progress, type ProgressReport } from './progress.js';
import { currentTransaction, promote } from './promote.js';
import { haveEqualColumns } from './shadow-tables.js';
import { inTransaction } from './transaction.js';
import type { Surroundings } from '../surroundings.js';

export interface RevertOptions<Event extends ProjectedEvent> extends Surroundings<Event> {
  readonly projection: Projection<Event>;
  /** Who reverts, for people to read. */
  readonly owner: string;
  readonly signal: AbortSignal;
  readonly onProgress?: (report: ProgressReport) => void;
  readonly onRetry?: (reason: unknown, inMs: number) => void;
}

export interface RevertResult {
  readonly generation: Generation;
  /** The one that was live, now the previous one. */
  readonly replaced: Generation;
}

/**
 * Brings the previous generation back: it catches up and is swapped with the live one. What was live becomes the
 * previous one, so that the same call goes forward again, given that declaration.
 *
 * @throws RevertRefused, BuildUnderWay, BuildInterrupted, BuildLost; errors of the store and of the server.
 */
export const revert = async <Event extends ProjectedEvent>(
  options: RevertOptions<Event>,
): Promise<RevertResult> => {
  const { pool, store, journal, projection, owner } = options;
  const builder = newBuilder(owner);
  const skipped = await journal.skipped(projection.name);
  const generation = await claimPrevious(pool, store, builder, projection);
  const progress = new Progress(options.onProgress);
  const lease = new BuilderLease(pool, builder, [generation], () => progress.now);
  const own = builderPool(pool, builder, generation.lanes + 2);
  const signal = AbortSignal.any([options.signal, lease.lost]);
  const follower = new Follower({ ...options, pool: own, owner: builder, generation, skipped });
  const check = (): void => {
    if (lease.lost.aborted) throw new BuildLost();
    if (signal.aborted) throw new BuildInterrupted();
    follower.check();
  };
  lease.start();
  try {
    progress.enter('catch-up');
    await waitUntil(() => Promise.resolve(follower.isCaughtUp), Infinity, check);
    progress.enter('swap', 1);
    const visibleFrom = await currentTransaction(own);
    const replaced = await promote({ ...options, next: generation, lease, visibleFrom, signal, check });
    progress.complete();
    return { generation: { ...generation, status: 'live' }, replaced };
  } finally {
    await follower.stop();
    await lease.stop();
    // Does nothing after a swap; after a crash the lease runs out.
    await release(pool, builder, generation).catch(() => undefined);
    await own.end();
  }
};

/** @throws RevertRefused, BuildUnderWay */
const claimPrevious = <Event extends ProjectedEvent>(
  pool: Pool,
  store: Pick<EventStore, 'holds'>,
  builder: string,
  projection: Projection<Event>,
): Promise<Generation> =>
  inTransaction(pool, async (client) => {
    await claimProjections(client, [projection]);
    const { rows } = await client.query<Generation>(
      `select id::text, projection, version, lanes, status from projection_engine.generation
        where projection = $1 and status = 'previous' for update`,
      [projection.name],
    );
    const [previous] = rows;
    if (previous === undefined) throw new RevertRefused(projection.name, 'no-previous');
    if (previous.version !== projection.version || previous.lanes !== projection.lanes) {
      throw new RevertRefused(projection.name, 'other-version');
    }
    if (!(await haveEqualColumns(client, shapesOf(projection), 'previous', 'live'))) {
      throw new RevertRefused(projection.name, 'other-columns');
    }
    const positions = (await positionsOf(client, [previous.id])).get(previous.id) ?? [];
    for (const position of new Set(positions)) {
      if (!(await store.holds(asPosition(position)))) throw new RevertRefused(projection.name, 'other-store');
    }
    await lease(client, builder, previous);
    return previous;
  });

const lease = async (client: PoolClient, builder: string, { id }: Generation): Promise<void> => {
  await client.query(
    `update projection_engine.generation
      set builder = $2, builder_until = clock_timestamp() + $3 * interval '1 millisecond', phase = 'catch-up'
      where id = $1`,
    [id, builder, leaseMs],
  );
  await client.query(
    `update projection_engine.lane set owner = $2, epoch = epoch + 1, hold_at = null, hold_until = null
      where generation = $1`,
    [id, builder],
  );
};

const release = (pool: Pool, builder: string, { id }: Generation): Promise<void> =>
  inTransaction(pool, async (client) => {
    await client.query(
      `update projection_engine.generation set builder = null, builder_until = null, phase = null
        where id = $1 and builder = $2`,
      [id, builder],
    );
    await client.query(
      `update projection_engine.lane set owner = null, epoch = epoch + 1 where generation = $1 and owner = $2`,
      [id, builder],
    );
  });
