import type { Pool } from 'pg';

/** Whether any projection was ever fed from a history, i.e. a lane of any generation stands beyond the beginning. */
export const hasApplied = async (pool: Pool): Promise<boolean> => {
  const { rows } = await pool.query<{ found: boolean }>(
    `select exists(select from projection_engine.lane where position <> '') as found`,
  );
  return rows[0]?.found === true;
};
