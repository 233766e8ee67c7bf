import type { BenchServer } from '../server.js';
import { digestOf } from './contents.js';

const rowsOf = async (server: BenchServer, database: string, columns: string, table: string, where: string) =>
  digestOf(server, database, `select ${columns} from ${table} ${where}`);

/**
 * The peer's rows against those of the engine, of the tandems that were touched behind `after`.
 * @throws Error when they differ.
 */
export const requireSameOverview = async (
  server: BenchServer,
  theirs: string,
  ours: string,
  after: number,
): Promise<void> => {
  const [found] = await server.query<{ columns: string }>(
    ours,
    `select string_agg(attname, ', ' order by attnum) as columns from pg_attribute
      where attrelid = 'read_models.tandem_overview'::regclass and attnum > 0 and attname <> 'tandem_id'`,
  );
  const columns = found?.columns ?? '';
  const touched = `where tandem_id in (select substr(stream, 8)::uuid from event_store.events
    where position > ${after} and stream like 'tandem-%')`;
  const [theirRows, ourRows] = [
    await rowsOf(server, theirs, `id, ${columns}`, 'peer_overview', ''),
    await rowsOf(server, ours, `tandem_id::text as id, ${columns}`, 'read_models.tandem_overview', touched),
  ];
  if (theirRows !== ourRows) throw new Error(`the peer has ${theirRows}, not ${ourRows}`);
};
