import type { Pool } from 'pg';

/** Those of the streams that have parked events: what a projection says about them is not up to date. */
export const degradedStreams = async (
  pool: Pool,
  projection: string,
  streams: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (streams.length === 0) return new Set();
  const { rows } = await pool.query<{ stream: string }>(
    `select distinct stream from projection_engine.degraded where projection = $1 and stream = any($2)`,
    [projection, streams],
  );
  return new Set(rows.map(({ stream }) => stream));
};
