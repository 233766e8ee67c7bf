import type { PoolClient } from 'pg';
import { tableName, type GenerationStatus } from '../generation.js';
import type { ProjectedEvent, Projection, ProjectionTable } from '../projection.js';
import type { TableComparison } from './failures.js';

/** What is compared of a table: all columns; of sums, what queries see: added up over the lanes, without nothings. */
const comparable = ({ kind, shape }: ProjectionTable<never, never>, status: GenerationStatus): string => {
  const columns = Object.keys(shape.columns);
  const table = tableName(shape, status);
  if (kind !== 'sums') return `select ${columns.join(', ')} from ${table}`;
  const cell = columns.filter((column) => column !== 'lane' && column !== 'amount');
  return `select ${[...cell, 'sum(amount) as amount'].join(', ')} from ${table}
    group by (${cell.join(', ')}) having sum(amount) <> 0`;
};

/**
 * The number of rows, and the sums of two hashes of 64 bits of each: it depends on every value of every row and on
 * nothing else. Rows have a primary key, so which rows there are is all there is to compare; sorting them first took
 * a quarter of a rebuild.
 */
const hashOf = async (
  client: PoolClient,
  table: ProjectionTable<never, never>,
  status: GenerationStatus,
): Promise<{ readonly rows: number; readonly hash: string }> => {
  const { rows } = await client.query<{ rows: string; hash: string }>(
    `select count(*)::text as rows,
        coalesce(sum(hash_record_extended(r, 0)), 0) || '/' || coalesce(sum(hash_record_extended(r, 1)), 0) as hash
      from (${comparable(table, status)}) r`,
  );
  const [found] = rows;
  return { rows: Number(found?.rows ?? 0), hash: found?.hash ?? '' };
};

/** Every table of the live and of the building generation, in one snapshot if the transaction has one. */
export const compareTables = async <Event extends ProjectedEvent>(
  client: PoolClient,
  { tables }: Projection<Event>,
  onTable: () => void,
  check: () => void,
): Promise<readonly TableComparison[]> => {
  const comparisons: TableComparison[] = [];
  for (const table of tables) {
    check();
    const live = await hashOf(client, table, 'live');
    const next = await hashOf(client, table, 'building');
    comparisons.push({ table: table.shape.name, live, next });
    onTable();
  }
  return comparisons;
};
