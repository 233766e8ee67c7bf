import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@tandemspur/platform';
import pg from 'pg';

/** A PostgreSQL of the benchmark's own, with fsync, in a temporary folder. */
export interface BenchServer {
  /** A working folder for contenders. */
  readonly folder: string;
  /** An empty database, or a copy of another one to which nobody is connected; gives its address. */
  createDatabase(name: string, template?: string): Promise<string>;
  /** For the role that owns the databases, which is no superuser. */
  urlOf(name: string): string;
  dropDatabase(name: string): Promise<void>;
  /** As superuser, in the database of that name. */
  query<Row extends pg.QueryResultRow>(
    database: string,
    text: string,
    values?: readonly unknown[],
  ): Promise<Row[]>;
  /** Stops it and removes all its files. */
  stop(): Promise<void>;
}

const inDatabase = (url: string, name: string): string => {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
};

/** Whatever a contender looks for in its working folder. */
const packageFile = JSON.stringify({
  name: 'bench',
  version: '0.0.0',
  description: 'benchmark',
  author: { name: 'benchmark', email: '' },
  license: 'AGPL-3.0-or-later',
  dependencies: {},
});

export const startServer = async (): Promise<BenchServer> => {
  const folder = await mkdtemp(join(tmpdir(), 'tandemspur-bench-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  await writeFile(join(folder, 'package.json'), packageFile);
  const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), durable: true }).catch(
    async (error: unknown) => {
      await remove();
      throw error;
    },
  );
  const run = async <Row extends pg.QueryResultRow>(
    url: string,
    text: string,
    values: readonly unknown[] = [],
  ): Promise<Row[]> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Row>(text, [...values])).rows;
    } finally {
      await client.end();
    }
  };
  return {
    folder,
    createDatabase: async (name, template) => {
      // By files: through the log, a large one would be written twice.
      const from = template === undefined ? `template0 encoding 'UTF8'` : `"${template}" strategy file_copy`;
      await run(postgres.url, `create database "${name}" template ${from}`);
      return inDatabase(postgres.url, name);
    },
    urlOf: (name) => inDatabase(postgres.url, name),
    dropDatabase: async (name) => {
      await run(postgres.adminUrl, `drop database if exists "${name}" with (force)`);
    },
    query: (database, text, values) => run(inDatabase(postgres.adminUrl, database), text, values),
    stop: async () => {
      await postgres.stop();
      await remove();
    },
  };
};
