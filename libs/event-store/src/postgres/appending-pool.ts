import pg from 'pg';

export interface Timeouts {
  /** Milliseconds to wait for the head's lock; then 55P03, and nothing was stored. */
  readonly lockTimeout: number;
  /** Milliseconds until the client gives the connection up; the outcome is then unknown. */
  readonly queryTimeout: number;
}

/**
 * The one connection that a process appends through; one, because the head's lock lets only one append at a time
 * anyway. Its session plans each statement once, and always by index: the row estimates of unnest() are guesses
 * and a young table has no statistics, so that a plan made too early would scan the whole history per append.
 */
export function appendingPool(config: pg.PoolConfig, { lockTimeout }: Timeouts): pg.Pool {
  const session = `set plan_cache_mode = force_generic_plan; set enable_seqscan = off; set jit = off;
    set lock_timeout = ${lockTimeout}`;
  const pool = new pg.Pool({
    ...config,
    max: 1,
    idleTimeoutMillis: 0,
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- awaited, though its type does not say so
    onConnect: (client) => client.query(session),
  });
  // Without a listener a broken connection would end the process; the pool replaces it by itself.
  pool.on('error', () => undefined);
  return pool;
}
