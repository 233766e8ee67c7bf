import { randomInt } from 'node:crypto';
import { createDataSource, migrate } from '@tandemspur/runtime';
import pg from 'pg';

const connectionTimeoutMillis = 10_000;

const connected = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const isTrue = async (client: pg.Client, question: string, values: unknown[] = []): Promise<boolean> =>
  (await client.query<{ answer: boolean }>(`select ${question} as answer`, values)).rows[0]?.answer === true;

/** Whether two addresses lead to one database, by whatever names: they then share its advisory locks. */
export const isSameDatabase = (one: string, other: string): Promise<boolean> =>
  connected(one, (first) =>
    connected(other, async (second) => {
      const key = randomInt(2 ** 48 - 1);
      await first.query('begin');
      await first.query('select pg_advisory_xact_lock($1)', [key]);
      return !(await isTrue(second, 'pg_try_advisory_xact_lock($1)', [key]));
    }),
  );

const tablesOfSomebody = `
  select from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
    and not exists (
      select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')`;

/** `ours`: with the tables of a history. `empty`: with no tables but those of extensions. */
export type DatabaseKind = 'ours' | 'empty' | 'foreign';

export const kindOfDatabase = (url: string): Promise<DatabaseKind> =>
  connected(url, async (client) => {
    if (await isTrue(client, `to_regclass('event_store.events') is not null`)) return 'ours';
    return (await isTrue(client, `exists (${tablesOfSomebody})`)) ? 'foreign' : 'empty';
  });

/** Brings the structure up to date, as a start of the service does: a later start finds its migrations done. */
export const bringUpToDate = async (url: string): Promise<void> => {
  const dataSource = await createDataSource(url).initialize();
  try {
    await migrate(dataSource);
  } finally {
    await dataSource.destroy();
  }
};
