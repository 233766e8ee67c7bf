import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from, to } from 'pg-copy-streams';
import { tableNames } from '../projection/contents.js';
import { memoryInUse, type Projector } from '../projection/projector.js';
import { withoutIndexes } from './bare-table.js';

const withClient = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** In the working folder of the contenders. */
const fileOf = (folder: string, table: string): string => `${folder}/${table}.copy`;

/** Writes the rows of all read models to files. */
export const dumpRows = (url: string, folder: string): Promise<void> =>
  withClient(url, async (client) => {
    for (const table of tableNames)
      await pipeline(client.query(to(`copy ${table} to stdout`)), createWriteStream(fileOf(folder, table)));
  });

const fill = async (client: pg.Client, table: string): Promise<void> => {
  await pipeline(createReadStream(fileOf('.', table)), client.query(from(`copy ${table} from stdin`)));
};

const filling =
  (bare: boolean) =>
  (
    url: string,
    table: string,
  ): Promise<{ readonly work: () => Promise<void>; readonly end: () => Promise<void> }> => {
    const client = new pg.Client({ connectionString: url, options: '-c maintenance_work_mem=128MB' });
    return client.connect().then(async () => {
      const indexes = bare ? await withoutIndexes(client, table) : undefined;
      if (!bare) await client.query(`truncate ${table}`);
      return {
        work: async () => {
          await fill(client, table);
          await indexes?.restore();
        },
        end: () => client.end(),
      };
    });
  };

const projectorWith = (open: ReturnType<typeof filling>): Projector => ({
  run: async ({ url, after, until }) => {
    const tables = await Promise.all(tableNames.map((table) => open(url, table)));
    const began = performance.now();
    await Promise.all(tables.map(({ work }) => work()));
    const milliseconds = performance.now() - began;
    await Promise.all(tables.map(({ end }) => end()));
    return { events: until - after, milliseconds, memory: memoryInUse() };
  },
});

/** The finished rows by COPY into empty tables without indexes, all tables at once; then the indexes. */
export const copyLimit = projectorWith(filling(true));

/** The same into tables that have their indexes. */
export const copyIndexed = projectorWith(filling(false));
