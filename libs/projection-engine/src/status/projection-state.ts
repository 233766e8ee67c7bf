import type { Pool } from 'pg';

/** What a projection shall do: `paused` by a person, `stopped` because something is wrong with it. */
export type ProjectionState = 'running' | 'paused' | 'stopped';

/** Workers follow at their next beat. Gives whether there is such a projection. */
export const setProjectionState = async (
  pool: Pool,
  name: string,
  state: ProjectionState,
  reason?: string,
): Promise<boolean> => {
  const { rowCount } = await pool.query(
    `update projection_engine.projection set state = $2, reason = $3, changed_at = clock_timestamp() where name = $1`,
    [name, state, reason ?? null],
  );
  return rowCount === 1;
};
