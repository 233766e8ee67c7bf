import { projections } from '@tandemspur/read-models';
import type { BenchServer } from '../server.js';

/** What rows there are, whatever their order: their number and the sum of their hashes. */
export type Contents = Readonly<Record<string, string>>;

const tables = projections.flatMap(({ tables: each }) =>
  each.map(({ kind, shape }) => ({ kind, shape, name: `${shape.schema}.${shape.name}` })),
);

/** Names of all tables of all read models. */
export const tableNames: readonly string[] = tables.map(({ name }) => name);

const digest = (rows: string): string =>
  `select count(*) || ' rows, ' || coalesce(sum(hashtextextended(r::text, 0)), 0) as contents from (${rows}) r`;

/** How many lanes share a sum is nobody's business but the engine's. */
const summed = (columns: readonly string[], table: string): string => {
  const cell = columns.filter((column) => column !== 'lane' && column !== 'amount').join(', ');
  return `select ${cell}, sum(amount) from ${table} group by ${cell} having sum(amount) <> 0`;
};

export const digestOf = async (server: BenchServer, database: string, rows: string): Promise<string> => {
  const [found] = await server.query<{ contents: string }>(database, digest(rows));
  return found?.contents ?? '';
};

/** Of all read models in a database. */
export const contentsOf = async (server: BenchServer, database: string): Promise<Contents> => {
  const contents: Record<string, string> = {};
  for (const { kind, shape, name } of tables) {
    const columns = Object.keys(shape.columns);
    const rows = kind === 'sums' ? summed(columns, name) : `select ${columns.join(', ')} from ${name}`;
    contents[name] = await digestOf(server, database, rows);
  }
  return contents;
};

/** @throws Error naming the table that differs. */
export const requireSame = (who: string, theirs: Contents, ours: Contents): void => {
  for (const [name, contents] of Object.entries(ours)) {
    if (theirs[name] !== contents)
      throw new Error(`${who} has in ${name} ${theirs[name] ?? 'nothing'}, not ${contents}`);
  }
};
