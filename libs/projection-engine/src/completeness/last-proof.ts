import type { Pool } from 'pg';
import { asPosition, type Position } from '@tandemspur/event-store';
import type { Balance, LaneProof } from './proof.js';

/** What was proven last of a live generation, over all its lanes. */
export interface LastProof extends Omit<Balance, 'sums'> {
  readonly projection: string;
  readonly generation: string;
  /** The lowest of the lanes'. */
  readonly position: Position;
  readonly provenAt: Date;
}

/** Of each projection whose live generation has been looked at, by name. */
export const lastProof = async (pool: Pool): Promise<readonly LastProof[]> => {
  const { rows } = await pool.query<LastProof>(
    `select g.projection, g.id::text as generation, min(f.position) as position, sum(f.events)::float8 as expected,
        sum(f.applied)::float8 as applied, sum(f.parked)::float8 as parked, sum(f.skipped)::float8 as skipped,
        bool_and(f.complete) as complete, min(f.proven_at) as "provenAt"
      from projection_engine.proof f join projection_engine.generation g on g.id = f.generation
      where g.status = 'live' group by g.projection, g.id order by g.projection`,
  );
  return rows.map((row) => ({ ...row, position: asPosition(row.position) }));
};

/** Keeps a proof, unless its generation is gone by now; gives the time. */
export const keepProof = async (
  pool: Pool,
  generation: string,
  lanes: readonly LaneProof[],
  skips: string,
): Promise<Date> => {
  const { rows } = await pool.query<{ now: Date }>(
    `with kept as (
        insert into projection_engine.proof as f
          (generation, lane, position, events, id_sum, applied, parked, skipped, skips, complete)
        select g.id, l.lane, l.position, l.events, l.id_sum, l.applied, l.parked, l.skipped, $10, l.complete
        from projection_engine.generation g
        cross join unnest($2::int[], $3::text[], $4::bigint[], $5::text[], $6::bigint[], $7::bigint[], $8::bigint[],
          $9::boolean[]) as l(lane, position, events, id_sum, applied, parked, skipped, complete)
        where g.id = $1
        on conflict (generation, lane) do update set position = excluded.position, events = excluded.events,
          id_sum = excluded.id_sum, applied = excluded.applied, parked = excluded.parked,
          skipped = excluded.skipped, skips = excluded.skips, complete = excluded.complete,
          proven_at = excluded.proven_at)
      select now() as now`,
    [
      generation,
      lanes.map(({ lane }) => lane),
      lanes.map(({ position }) => position),
      lanes.map(({ expected }) => expected),
      lanes.map(({ sums }) => sums.expected),
      lanes.map(({ applied }) => applied),
      lanes.map(({ parked }) => parked),
      lanes.map(({ skipped }) => skipped),
      lanes.map(({ complete }) => complete),
      skips,
    ],
  );
  return rows[0]?.now ?? new Date();
};
