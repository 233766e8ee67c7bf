import type { Pool, PoolClient } from 'pg';

/**
 * Does `work` with a connection of its own, which goes back to the pool, or ends when `work` throws.
 * @throws what `work` throws.
 */
const withClient = async <T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  // A connection that breaks while nobody listens would end the process; the query in it fails anyway.
  const onError = (): void => undefined;
  client.on('error', onError);
  let isDone = false;
  try {
    const result = await work(client);
    isDone = true;
    client.off('error', onError);
    return result;
  } finally {
    client.release(!isDone);
  }
};

/** As `withClient`, in one transaction. */
export const inTransaction = <T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
  begin = 'begin',
): Promise<T> =>
  withClient(pool, async (client) => {
    await client.query(begin);
    try {
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (error) {
      // A broken connection says so again; its transaction is gone either way.
      await client.query('rollback').catch(() => undefined);
      throw error;
    }
  });
