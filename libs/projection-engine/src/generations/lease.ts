import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import type { Generation, GenerationStatus } from '../generation.js';
import type { ProjectedEvent, Projection } from '../projection.js';
import { endSessionsOf } from './builder-pool.js';
import { BuildLost, BuildUnderWay } from './failures.js';
import type { ProgressReport } from './progress.js';
import { createShadow, dropTables, ensureSchemas } from './shadow-tables.js';
import { inTransaction } from './transaction.js';

/** Milliseconds. */
export const leaseMs = 8_000;
const renewalMs = 1_000;
const giveUpMs = 30_000;

export const shapesOf = ({ tables }: Pick<Projection<never, never>, 'tables'>) =>
  tables.map(({ shape }) => shape);

interface ClaimedRow {
  readonly id: string;
  readonly projection: string;
  readonly status: GenerationStatus;
  readonly builder: string | null;
  readonly is_held: boolean;
}

/**
 * Locks projections against every other builder for the rest of the transaction, and removes what a dead one left
 * of a build. @throws BuildUnderWay
 */
export const claimProjections = async (
  client: PoolClient,
  projections: readonly Pick<Projection<never, never>, 'name' | 'tables'>[],
): Promise<void> => {
  const names = projections.map(({ name }) => name);
  await client.query(
    `select from projection_engine.projection where name = any ($1) order by name for update`,
    [names],
  );
  const { rows } = await client.query<ClaimedRow>(
    `select id::text, projection, status, builder,
        coalesce(builder is not null and builder_until > clock_timestamp(), false) as is_held
      from projection_engine.generation where projection = any ($1)`,
    [names],
  );
  const held = rows.find(({ is_held }) => is_held);
  if (held !== undefined) throw new BuildUnderWay(held.projection, held.builder ?? '');
  for (const { builder } of rows) if (builder !== null) await endSessionsOf(client, builder);
  await client.query(
    `delete from projection_engine.generation where projection = any ($1) and status = 'building'`,
    [names],
  );
  for (const projection of projections) await dropTables(client, shapesOf(projection), 'building');
};

/** New generations with empty shadow tables, leased to `builder`. @throws BuildUnderWay */
export const claimBuild = <Event extends ProjectedEvent>(
  pool: Pool,
  builder: string,
  projections: readonly Projection<Event>[],
): Promise<readonly Generation[]> =>
  inTransaction(pool, async (client) => {
    await claimProjections(client, projections);
    const { rows } = await client.query<Generation>(
      `insert into projection_engine.generation (projection, version, lanes, status, builder, builder_until, phase)
        select name, version, lanes, 'building', $4, clock_timestamp() + $5 * interval '1 millisecond', 'copy'
        from unnest($1::text[], $2::int[], $3::int[]) as d(name, version, lanes)
        returning id::text, projection, version, lanes, status`,
      [
        projections.map(({ name }) => name),
        projections.map(({ version }) => version),
        projections.map(({ lanes }) => lanes),
        builder,
        leaseMs,
      ],
    );
    const shapes = projections.flatMap((projection) => shapesOf(projection));
    await ensureSchemas(client, shapes, 'building');
    for (const shape of shapes) await createShadow(client, shape);
    return rows;
  });

/**
 * Makes sure that nobody else takes the generation over before the transaction ends. @throws BuildLost
 */
export const requireLease = async (
  client: PoolClient,
  builder: string,
  generation: string,
): Promise<void> => {
  // Lets the lease be renewed meanwhile, but not the row be deleted, which is the first thing that others do.
  const { rowCount } = await client.query(
    `select from projection_engine.generation where id = $1 and builder = $2 for key share`,
    [generation, builder],
  );
  if (rowCount !== 1) throw new BuildLost();
};

/** Keeps the lease of some generations alive, by the database's clock, and says there how far they are. */
export class BuilderLease {
  readonly #held: Set<string>;
  /** About to be given up by a transaction that may have ended without our knowing yet. */
  readonly #leaving = new Set<string>();
  readonly #lost = new AbortController();
  readonly #ending = new AbortController();
  #running: Promise<void> | undefined;

  constructor(
    private readonly pool: Pool,
    readonly builder: string,
    generations: readonly Generation[],
    private readonly progress: () => ProgressReport,
  ) {
    this.#held = new Set(generations.map(({ id }) => id));
  }

  /** Aborted when the lease has run out or was taken. */
  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  start(): void {
    this.#running = this.#renew();
  }

  /** Does what ends the lease of a generation if it succeeds. @throws what `work` throws. */
  async givingUp(generation: string, work: () => Promise<void>): Promise<void> {
    this.#leaving.add(generation);
    try {
      await work();
      this.#held.delete(generation);
    } finally {
      this.#leaving.delete(generation);
    }
  }

  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#running;
  }

  async #renew(): Promise<void> {
    const { signal } = this.#ending;
    let renewedAt = performance.now();
    for (;;) {
      await sleep(renewalMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted || this.#held.size === 0) return;
      try {
        const asked = performance.now();
        if (await this.#renewOnce()) renewedAt = asked;
        else this.#lost.abort();
      } catch {
        // Tried again: whether the lease was taken over meanwhile is for the database to say.
      }
      if (performance.now() - renewedAt > giveUpMs) this.#lost.abort();
    }
  }

  async #renewOnce(): Promise<boolean> {
    const { phase, done, total } = this.progress();
    const { rows } = await this.pool.query<{ id: string }>(
      `update projection_engine.generation
        set builder_until = clock_timestamp() + $3 * interval '1 millisecond', phase = $4, done = $5, total = $6
        where id = any ($1) and builder = $2 returning id::text`,
      [[...this.#held], this.builder, leaseMs, phase, done, total],
    );
    const renewed = new Set(rows.map(({ id }) => id));
    return [...this.#held].every((id) => renewed.has(id) || this.#leaving.has(id));
  }
}
