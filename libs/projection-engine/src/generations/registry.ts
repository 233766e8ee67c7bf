import type { Pool } from 'pg';
import type { Generation, GenerationStatus } from '../generation.js';
import type { ProjectedEvent, Projection } from '../projection.js';
import type { ProjectionState } from '../status/projection-state.js';
import { inTransaction } from './transaction.js';

/** A generation with what changes of it. */
export interface GenerationRecord extends Generation {
  readonly createdAt: Date;
  readonly liveSince: Date | null;
  /** Who builds or reverts it at this moment, by the database's clock. */
  readonly builder: string | null;
  readonly phase: string | null;
  readonly done: number;
  readonly total: number;
  /** Why the last build failed. */
  readonly error: string | null;
}

/** What a declaration finds in the database. */
export interface Standing {
  readonly projection: string;
  readonly state: ProjectionState;
  readonly live: GenerationRecord;
  readonly building: GenerationRecord | undefined;
  readonly previous: GenerationRecord | undefined;
  /** The live generation has the declaration's version and lanes; otherwise another one has to become live. */
  readonly isCurrent: boolean;
  /**
   * The previous generation is what is declared: the release was rolled back, and `revert` is quicker than a build.
   * During a rolling deployment an old process sees this too: whoever reverts must be sure that no process of the
   * live version runs.
   */
  readonly isRevertible: boolean;
}

type Declared = Pick<Projection<ProjectedEvent>, 'name' | 'version' | 'lanes'>;

interface GenerationRow {
  readonly id: string;
  readonly projection: string;
  readonly version: number;
  readonly lanes: number;
  readonly status: GenerationStatus;
  readonly created_at: Date;
  readonly live_since: Date | null;
  readonly builder: string | null;
  readonly phase: string | null;
  readonly done: string;
  readonly total: string;
  readonly error: string | null;
}

const toRecord = ({ created_at, live_since, ...row }: GenerationRow): GenerationRecord => ({
  ...row,
  createdAt: created_at,
  liveSince: live_since,
  done: Number(row.done),
  total: Number(row.total),
});

/** All generations, or those of some projections. */
export const readGenerations = async (
  pool: Pool,
  projections?: readonly string[],
): Promise<readonly GenerationRecord[]> => {
  const { rows } = await pool.query<GenerationRow>(
    `select id::text, projection, version, lanes, status, created_at, live_since,
        case when builder_until > clock_timestamp() then builder end as builder,
        phase, done::text, total::text, error
      from projection_engine.generation
      where $1::text[] is null or projection = any ($1)
      order by projection, id`,
    [projections ?? null],
  );
  return rows.map(toRecord);
};

const isDeclared = (generation: Generation | undefined, { version, lanes }: Declared): boolean =>
  generation?.version === version && generation.lanes === lanes;

/**
 * Gives every projection that was never seen its live generation, with lanes before the first event; others stay as
 * they are. May be called at any time and by several processes at once.
 *
 * @param projections with different names.
 */
export const ensureLive = async (
  pool: Pool,
  projections: readonly Declared[],
): Promise<readonly Standing[]> => {
  const sorted = [...projections].sort((a, b) => (a.name < b.name ? -1 : 1));
  const names = sorted.map(({ name }) => name);
  await inTransaction(pool, async (client) => {
    await client.query(
      `insert into projection_engine.projection (name) select unnest($1::text[]) on conflict do nothing`,
      [names],
    );
    await client.query(
      `select from projection_engine.projection where name = any ($1) order by name for update`,
      [names],
    );
    await client.query(
      `with born as (
          insert into projection_engine.generation (projection, version, lanes, status, live_since)
          select d.name, d.version, d.lanes, 'live', now()
          from unnest($1::text[], $2::int[], $3::int[]) as d(name, version, lanes)
          where not exists (select from projection_engine.generation g
            where g.projection = d.name and g.status = 'live')
          returning id, lanes)
        insert into projection_engine.lane (generation, lane, position)
        select id, lane, '' from born, generate_series(0, lanes - 1) as lane`,
      [names, sorted.map(({ version }) => version), sorted.map(({ lanes }) => lanes)],
    );
  });
  return readStandings(pool, projections);
};

/** As `ensureLive`, for projections that it has seen. @throws Error for one that it has not. */
export const readStandings = async (
  pool: Pool,
  projections: readonly Declared[],
): Promise<readonly Standing[]> => {
  const names = projections.map(({ name }) => name);
  const { rows: states } = await pool.query<{ name: string; state: ProjectionState }>(
    `select name, state from projection_engine.projection where name = any ($1)`,
    [names],
  );
  const stateOf = new Map(states.map(({ name, state }) => [name, state]));
  const generations = await readGenerations(pool, names);
  return projections.map((declared) => {
    const of = (status: GenerationStatus): GenerationRecord | undefined =>
      generations.find((each) => each.projection === declared.name && each.status === status);
    const [live, building, previous] = [of('live'), of('building'), of('previous')];
    if (live === undefined) throw new Error(`projection ${declared.name} has no live generation`);
    const isCurrent = isDeclared(live, declared);
    return {
      projection: declared.name,
      state: stateOf.get(declared.name) ?? 'running',
      live,
      building,
      previous,
      isCurrent,
      isRevertible: !isCurrent && isDeclared(previous, declared),
    };
  });
};
