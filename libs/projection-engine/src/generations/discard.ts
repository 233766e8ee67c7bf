import type { Pool, PoolClient } from 'pg';
import type { Generation } from '../generation.js';
import type { ProjectedEvent, Projection } from '../projection.js';
import { endSessionsOf } from './builder-pool.js';
import { BuildFailed, BuildUnderWay, VerificationFailed } from './failures.js';
import { shapesOf } from './lease.js';
import type { Shadow } from './load.js';
import { dropTables } from './shadow-tables.js';
import { inTransaction } from './transaction.js';

/**
 * Removes what a build made, as far as it is still its own. Why a projection cannot be built stays on record, until
 * the next build of it.
 */
export const discardBuild = async <Event extends ProjectedEvent>(
  pool: Pool,
  builder: string,
  shadows: readonly Shadow<Event>[],
  error: unknown,
): Promise<void> => {
  await endSessionsOf(pool, builder);
  for (const { projection, generation } of shadows) {
    await inTransaction(pool, async (client) => {
      if (!(await isStillOurs(client, builder, generation))) return;
      await dropTables(client, shapesOf(projection), 'building');
      const isAtFault =
        (error instanceof BuildFailed || error instanceof VerificationFailed) &&
        error.projection === projection.name;
      if (isAtFault) {
        await client.query(`delete from projection_engine.lane where generation = $1`, [generation.id]);
        await client.query(
          `update projection_engine.generation
            set error = $2, builder = null, builder_until = null, phase = null where id = $1`,
          [generation.id, error.message],
        );
      } else await client.query(`delete from projection_engine.generation where id = $1`, [generation.id]);
    });
  }
};

const isStillOurs = async (client: PoolClient, builder: string, { id }: Generation): Promise<boolean> => {
  const { rowCount } = await client.query(
    `select from projection_engine.generation where id = $1 and builder = $2 and status = 'building' for update`,
    [id, builder],
  );
  return rowCount === 1;
};

/**
 * Drops the generation that was live before; it cannot be reverted to any more. Gives whether there was one.
 *
 * @throws BuildUnderWay while it is being reverted to.
 */
export const dropPrevious = <Event extends ProjectedEvent>(
  pool: Pool,
  projection: Projection<Event>,
): Promise<boolean> =>
  inTransaction(pool, async (client) => {
    await client.query(`select from projection_engine.projection where name = $1 for update`, [
      projection.name,
    ]);
    const { rows } = await client.query<{ builder: string | null }>(
      `select case when builder_until > clock_timestamp() then builder end as builder
        from projection_engine.generation where projection = $1 and status = 'previous' for update`,
      [projection.name],
    );
    const [previous] = rows;
    const builder = previous?.builder ?? null;
    if (builder !== null) throw new BuildUnderWay(projection.name, builder);
    await dropTables(client, shapesOf(projection), 'previous');
    await client.query(
      `delete from projection_engine.generation where projection = $1 and status = 'previous'`,
      [projection.name],
    );
    return previous !== undefined;
  });
