import type { Pool } from 'pg';
import { asPosition, beginning, type EventStore, type Position } from '@tandemspur/event-store';
import type { Projection } from './projection.js';

/**
 * Where a projection stands; creates its checkpoint. Starts anew when its version has changed, or when the store
 * does not hold the position: the history was moved to another engine, or put back to an earlier state.
 */
export const openCheckpoint = async (
  pool: Pool,
  store: Pick<EventStore, 'holds'>,
  projection: Projection<never>,
): Promise<Position> => {
  const { name, version, table } = projection;
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(
      `insert into projection_engine.checkpoint (name, version, position) values ($1, $2, $3)
       on conflict (name) do nothing`,
      [name, version, beginning],
    );
    const found = await client.query<{ version: number; position: string }>(
      `select version, position from projection_engine.checkpoint where name = $1 for update`,
      [name],
    );
    const stands = found.rows[0];
    const position = asPosition(stands?.position ?? beginning);
    if (stands?.version === version && (await store.holds(position))) {
      await client.query('commit');
      return position;
    }
    await client.query(`truncate ${table.name}`);
    await client.query(
      `update projection_engine.checkpoint set version = $2, position = $3, updated_at = now() where name = $1`,
      [name, version, beginning],
    );
    await client.query('commit');
    return beginning;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
};
