import type { Pool, PoolClient } from 'pg';
import type { Projection, ProjectionTable, Row } from './projection.js';
import { changesChannel } from './schema.js';

/** Another worker has moved the checkpoint: this one must start again from where it stands now. */
export class CheckpointMoved extends Error {
  constructor(name: string) {
    super(`the checkpoint of projection ${name} was moved by another worker`);
    this.name = 'CheckpointMoved';
  }
}

/** What one batch changes: the streams it touched and the rows that they have now. */
export interface Batch {
  readonly from: string;
  readonly to: string;
  readonly streams: readonly string[];
  readonly keys: readonly string[];
  readonly rows: readonly Row[];
}

/** A notification takes 8,000 bytes; beyond this many streams it says "many" by naming none. */
const namedStreams = 100;

const moveCheckpoint = async (client: PoolClient, { name, version }: Projection<never>, batch: Batch) => {
  const moved = await client.query(
    `update projection_engine.checkpoint set position = $4, updated_at = now()
      where name = $1 and version = $2 and position = $3`,
    [name, version, batch.from, batch.to],
  );
  if (moved.rowCount !== 1) throw new CheckpointMoved(name);
};

const replaceRows = async (client: PoolClient, table: ProjectionTable, batch: Batch) => {
  await client.query(`delete from ${table.name} where ${table.keyColumn} = any($1::uuid[])`, [batch.keys]);
  if (batch.rows.length === 0) return;
  const columns = Object.entries(table.columns);
  const names = columns.map(([name]) => name).join(', ');
  const arrays = columns.map(([, type], index) => `$${index + 1}::${type}[]`).join(', ');
  await client.query(
    `insert into ${table.name} (${names}) select * from unnest(${arrays})`,
    columns.map(([name]) => batch.rows.map((row) => row[name] ?? null)),
  );
};

/**
 * Rows and checkpoint in one transaction; the checkpoint moves only from the position this worker saw, so no
 * batch is applied twice.
 *
 * @throws CheckpointMoved; any error of PostgreSQL, with nothing written.
 */
export const applyBatch = async (pool: Pool, projection: Projection<never>, batch: Batch): Promise<void> => {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    await moveCheckpoint(client, projection, batch);
    if (batch.keys.length > 0) {
      await replaceRows(client, projection.table, batch);
      const streams = batch.streams.length > namedStreams ? [] : batch.streams;
      await client.query('select pg_notify($1, $2)', [
        changesChannel,
        JSON.stringify({ streams, position: batch.to }),
      ]);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch((failure: unknown) => {
      broken = failure instanceof Error ? failure : new Error(String(failure));
    });
    throw error;
  } finally {
    client.release(broken);
  }
};
