import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A name for one build: unique first, so that it can be found where only so many characters fit. */
export const newBuilder = (owner: string): string => `${randomBytes(6).toString('hex')} ${owner}`;

const applicationName = (builder: string): string => `projection-build ${builder.slice(0, 12)}`;

/**
 * The connections of one build, beside the pool that everybody else shares: they are busy for minutes. Their commits
 * need not reach the disk one by one: a server that crashes loses the build anyway, and what makes it live does.
 */
export const builderPool = (pool: pg.Pool, builder: string, connections: number): pg.Pool => {
  const session = `set application_name = ${pg.escapeLiteral(applicationName(builder))};
    set synchronous_commit = off; set statement_timeout = 0; set idle_in_transaction_session_timeout = 0;
    set lock_timeout = 0; set maintenance_work_mem = '128MB'; set jit = off`;
  const own = new pg.Pool({
    ...pool.options,
    // Not enumerable there.
    password: pool.options.password,
    max: connections,
    query_timeout: 0,
    statement_timeout: 0,
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- awaited, though its type does not say so
    onConnect: (client) => client.query(session),
  });
  own.on('error', () => undefined);
  return own;
};

/**
 * Ends the sessions of a build on the server. A process that was killed or stands still may have left a COPY or a
 * CREATE INDEX behind, which hold locks on the tables that are to be dropped.
 */
export const endSessionsOf = async (database: Pick<pg.Pool, 'query'>, builder: string): Promise<void> => {
  await database.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = $1 and pid <> pg_backend_pid()`,
    [applicationName(builder)],
  );
};

/** What one build takes at most: a COPY and a rewriting for each table, the catching up, and its own bookkeeping. */
export const connectionsFor = (projections: readonly { readonly tables: readonly unknown[] }[]): number =>
  2 * projections.reduce((sum, { tables }) => sum + tables.length, 0) + projections.length + 2;

/**
 * The first of the projections that can be built together without taking the sessions that everybody else needs: at
 * most half of those that are free now, and always at least one projection.
 */
export const portionOf = async <P extends { readonly tables: readonly unknown[] }>(
  database: Pick<pg.Pool, 'query'>,
  projections: readonly P[],
): Promise<readonly P[]> => {
  const { rows } = await database.query<{ free: number }>(
    `select current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int
      - (select count(*) from pg_stat_activity where backend_type = 'client backend')::int as free`,
  );
  const most = (rows[0]?.free ?? 0) / 2;
  const fits = projections.findLastIndex((_, last) => connectionsFor(projections.slice(0, last + 1)) <= most);
  return projections.slice(0, Math.max(1, fits + 1));
};
