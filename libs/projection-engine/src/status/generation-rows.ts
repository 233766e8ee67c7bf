import type { Pool } from 'pg';
import type { GenerationStatus } from '../generation.js';
import type { ProjectionState } from './projection-state.js';

/** As the tables have it, in JSON. */
export interface LaneRow {
  readonly lane: number;
  readonly position: string;
  readonly owner: string | null;
  readonly leaseMs: number | null;
  readonly applied: number;
  readonly lastBatch: number;
  readonly rate: number;
  readonly updatedAt: string;
}

export interface GenerationRow {
  readonly id: string;
  readonly version: number;
  readonly lanes: number;
  readonly status: GenerationStatus;
  readonly builder: string | null;
  readonly phase: string | null;
  readonly done: number;
  readonly total: number;
  readonly error: string | null;
  readonly laneRows: readonly LaneRow[];
  readonly parkedKeys: number;
  readonly parkedEvents: number;
}

export interface ProjectionRow {
  readonly name: string;
  readonly state: ProjectionState;
  readonly reason: string | null;
  readonly generations: readonly GenerationRow[];
}

/** Everything that the tables say about these projections, at one moment. */
export const readGenerations = async (
  pool: Pool,
  names: readonly string[],
): Promise<ReadonlyMap<string, ProjectionRow>> => {
  const { rows } = await pool.query<ProjectionRow>(
    `select p.name, p.state, p.reason, coalesce((
        select json_agg(json_build_object(
          'id', g.id::text, 'version', g.version, 'lanes', g.lanes, 'status', g.status,
          'builder', case when g.builder_until > clock_timestamp() then g.builder end,
          'phase', g.phase, 'done', g.done, 'total', g.total, 'error', g.error,
          'laneRows', coalesce((
            select json_agg(json_build_object(
              'lane', l.lane, 'position', l.position, 'owner', l.owner,
              'leaseMs', case when l.owner is not null then
                greatest(0, round(extract(epoch from l.expires_at - clock_timestamp()) * 1000)) end,
              'applied', l.applied, 'lastBatch', l.last_batch, 'rate', l.rate,
              'updatedAt', to_char(l.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
            ) order by l.lane)
            from projection_engine.lane l where l.generation = g.id), '[]'),
          'parkedKeys', (select count(distinct k.sequence_key) from projection_engine.parked k where k.generation = g.id),
          'parkedEvents', (select count(*) from projection_engine.parked k where k.generation = g.id)))
        from projection_engine.generation g where g.projection = p.name), '[]') as generations
      from projection_engine.projection p where p.name = any($1)`,
    [names],
  );
  return new Map(rows.map((row) => [row.name, row]));
};
