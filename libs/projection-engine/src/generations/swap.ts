import type { Pool, PoolClient } from 'pg';
import { changesChannel } from '../schema.js';
import { tableName, schemaOf, type Generation, type GenerationStatus } from '../generation.js';
import type { ProjectedEvent, Projection } from '../projection.js';
import { BuildLost } from './failures.js';
import { greatest, least, positionsOf } from './hold.js';
import { shapesOf } from './lease.js';
import { dropTables } from './shadow-tables.js';
import { inTransaction } from './transaction.js';

export interface SwapOptions<Event extends ProjectedEvent> {
  readonly pool: Pool;
  readonly projection: Projection<Event>;
  readonly builder: string;
  readonly live: Generation;
  /** Leased to `builder`; `building` or `previous`. */
  readonly next: Generation;
  /** Their checkpoints cannot be compared: the live ones are not of this store. */
  readonly isIncomparable: boolean;
}

/** Nothing was swapped, and another attempt may succeed. */
export class NotYet extends Error {
  constructor(readonly reason: 'behind' | 'live-changed' | 'older-readers') {
    super(`not swapped: ${reason}`);
    this.name = 'NotYet';
  }
}

/**
 * One attempt to exchange the live tables for the next generation's, in one transaction that waits for readers but
 * for a moment, since new readers queue up behind it. Readers find the one or the other table complete, and none of
 * them an earlier state than before.
 *
 * @throws NotYet, BuildLost, and 55P03, 57014 or 40P01 when readers were in the way.
 */
export const swapOnce = async <Event extends ProjectedEvent>(options: SwapOptions<Event>): Promise<void> => {
  const { pool, projection, live, next } = options;
  const shapes = shapesOf(projection);
  await inTransaction(pool, async (client) => {
    await lockTables(client, projection, next.status);
    await requireOrder(client, options);
    if (next.status === 'building') {
      await dropTables(client, shapes, 'previous');
      await client.query(
        `delete from projection_engine.generation where projection = $1 and status = 'previous'`,
        [projection.name],
      );
      await move(client, projection, 'live', 'previous');
      await move(client, projection, 'building', 'live');
    } else {
      await move(client, projection, 'live', 'building');
      await move(client, projection, 'previous', 'live');
      await move(client, projection, 'building', 'previous');
    }
    await client.query(
      `update projection_engine.generation set
          status = case id when $1 then 'live' else 'previous' end,
          live_since = case id when $1 then clock_timestamp() else live_since end,
          builder = null, builder_until = null, phase = null, error = null
        where id in ($1, $2)`,
      [next.id, live.id],
    );
    // The epoch shuts out whoever wrote so far; without an owner a worker takes the lanes at once.
    await client.query(
      `update projection_engine.lane set epoch = epoch + 1, owner = null, expires_at = null, rate = 0,
          hold_at = null, hold_until = null
        where generation in ($1, $2)`,
      [next.id, live.id],
    );
    const positions = (await positionsOf(client, [next.id])).get(next.id) ?? [];
    const notification = JSON.stringify({ streams: [], position: least(positions) });
    await client.query(`select pg_notify('${changesChannel}', $1)`, [notification]);
  });
};

/** Tables before lanes, as the lanes' own statements do: the other way round they would wait for each other. */
const lockTables = async <Event extends ProjectedEvent>(
  client: PoolClient,
  projection: Projection<Event>,
  status: GenerationStatus,
): Promise<void> => {
  const tables = shapesOf(projection).flatMap((shape) => [
    tableName(shape, 'live'),
    tableName(shape, status),
  ]);
  // All locks together take less than deadlock_timeout: no reader is ever chosen as a deadlock's victim.
  await client.query(`set local lock_timeout = '200ms'; set local statement_timeout = '500ms';
    set local synchronous_commit = on`);
  await client.query(`lock table ${tables.join(', ')} in access exclusive mode`);
  await client.query(`set local statement_timeout = 0`);
};

const requireOrder = async <Event extends ProjectedEvent>(
  client: PoolClient,
  { projection, builder, live, next, isIncomparable }: SwapOptions<Event>,
): Promise<void> => {
  const { rows } = await client.query<{ id: string; builder: string | null; status: GenerationStatus }>(
    `select id::text, builder, status from projection_engine.generation where projection = $1
      order by id for update`,
    [projection.name],
  );
  if (!rows.some((row) => row.id === next.id && row.builder === builder)) throw new BuildLost();
  if (!rows.some(({ id, status }) => id === live.id && status === 'live')) throw new NotYet('live-changed');
  const ids = [live.id, next.id];
  await client.query(
    `select from projection_engine.lane where generation = any ($1) order by generation, lane for update`,
    [ids],
  );
  const positions = await positionsOf(client, ids);
  const [reached, due] = [positions.get(next.id) ?? [], positions.get(live.id) ?? []];
  if (!isIncomparable && least(reached) < greatest(due)) throw new NotYet('behind');
};

const move = async <Event extends ProjectedEvent>(
  client: PoolClient,
  projection: Projection<Event>,
  from: GenerationStatus,
  to: GenerationStatus,
): Promise<void> => {
  for (const shape of shapesOf(projection)) {
    await client.query(`alter table ${tableName(shape, from)} set schema ${schemaOf(shape, to)}`);
  }
};
