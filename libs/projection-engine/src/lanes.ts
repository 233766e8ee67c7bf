import type { Pool } from 'pg';
import { asPosition, type Position } from '@tandemspur/event-store';
import { Tally } from './tally.js';

/** A lane that this process owns, as it stood in the database when it was read. */
export interface LaneState {
  readonly generation: string;
  readonly lane: number;
  readonly epoch: string;
  readonly position: Position;
  readonly tally: Tally;
  /** Keys that have a parked event: their later events are parked too. */
  readonly parkedKeys: ReadonlySet<string>;
  readonly holdAt: string | null;
}

/** Somebody else owns the lane now, or has changed what this process knows of it. Nothing was written. */
export class LaneLost extends Error {
  constructor(projection: string, lane: number) {
    super(`lane ${lane} of projection ${projection} was taken over or changed by somebody else`);
    this.name = 'LaneLost';
  }
}

interface LaneRow {
  readonly generation: string;
  readonly lane: number;
  readonly epoch: string;
  readonly position: string;
  readonly applied: string;
  readonly id_sum: string;
  readonly parked_keys: readonly string[];
  readonly hold_at: string | null;
}

const toState = (row: LaneRow): LaneState => ({
  generation: row.generation,
  lane: row.lane,
  epoch: row.epoch,
  position: asPosition(row.position),
  tally: new Tally(Number(row.applied), row.id_sum),
  parkedKeys: new Set(row.parked_keys),
  holdAt: row.hold_at,
});

const columns = `l.generation::text, l.lane, l.epoch::text, l.position, l.applied::text, l.id_sum,
  case when l.hold_until > clock_timestamp() then l.hold_at end as hold_at,
  array(select distinct p.sequence_key from projection_engine.parked p
    where p.generation = l.generation and p.lane = l.lane) as parked_keys`;

/** One lane as it stands, if `owner` owns it. */
export const readLane = async (
  pool: Pool,
  owner: string,
  generation: string,
  lane: number,
): Promise<LaneState | undefined> => {
  const { rows } = await pool.query<LaneRow>(
    `select ${columns} from projection_engine.lane l
      where l.generation = $1 and l.lane = $2 and l.owner = $3`,
    [generation, lane, owner],
  );
  return rows[0] && toState(rows[0]);
};

/**
 * Takes lanes of a generation that are free: never owned, released, expired, or owned by a worker whose session the
 * server has ended. The epoch rises, so that nothing of a former owner can be written any more.
 *
 * @param most so many at most.
 */
export const takeLanes = async (
  pool: Pool,
  owner: string,
  generation: string,
  most: number,
  leaseMs: number,
): Promise<readonly LaneState[]> => {
  const taken = await pool.query<{ lane: number }>(
    `with free as (
        select f.generation, f.lane from projection_engine.lane f
        where f.generation = $2 and (f.owner is null or f.expires_at < clock_timestamp() or not exists (
          select from projection_engine.worker w
          join pg_stat_activity a on a.pid = w.session_pid and a.backend_start = w.session_start
          where w.id = f.owner))
        order by f.lane limit $3 for update skip locked)
      update projection_engine.lane t set owner = $1, epoch = t.epoch + 1,
        expires_at = clock_timestamp() + $4 * interval '1 millisecond'
      from free where t.generation = free.generation and t.lane = free.lane returning t.lane`,
    [owner, generation, most, leaseMs],
  );
  // Read afterwards: the statement above locks a lane as it is by then, and sees parked keys as they were before.
  const { rows } = await pool.query<LaneRow>(
    `select ${columns} from projection_engine.lane l
      where l.generation = $1 and l.lane = any($2) and l.owner = $3 order by l.lane`,
    [generation, taken.rows.map(({ lane }) => lane), owner],
  );
  return rows.map(toState);
};

/** A lane among all generations. */
export interface LaneName {
  readonly generation: string;
  readonly lane: number;
}

/** The checkpoints of a generation's lanes, each once. */
export const positionsOf = async (pool: Pool, generation: string): Promise<readonly Position[]> => {
  const { rows } = await pool.query<{ position: string }>(
    'select distinct position from projection_engine.lane where generation = $1',
    [generation],
  );
  return rows.map(({ position }) => asPosition(position));
};

/** Makes the lease of all own lanes last on; gives the lanes that are still owned, in order. */
export const renewLanes = async (
  pool: Pool,
  owner: string,
  leaseMs: number,
  rates: readonly (LaneName & { readonly rate: number })[],
): Promise<readonly LaneName[]> => {
  const { rows } = await pool.query<LaneName>(
    `update projection_engine.lane l set expires_at = clock_timestamp() + $2 * interval '1 millisecond',
        rate = coalesce((select r.rate from unnest($3::bigint[], $4::int[], $5::real[]) as r(generation, lane, rate)
          where r.generation = l.generation and r.lane = l.lane), 0)
      where l.owner = $1 returning l.generation::text, l.lane`,
    [
      owner,
      leaseMs,
      rates.map(({ generation }) => generation),
      rates.map(({ lane }) => lane),
      rates.map(({ rate }) => rate),
    ],
  );
  return [...rows].sort((a, b) => a.lane - b.lane);
};

/** Gives lanes back, so that another worker can take them at once; those taken over meanwhile stay as they are. */
export const releaseLanes = async (pool: Pool, owner: string, lanes: readonly LaneName[]): Promise<void> => {
  await pool.query(
    `update projection_engine.lane l set owner = null, expires_at = null, rate = 0
      from unnest($2::bigint[], $3::int[]) as r(generation, lane)
      where l.generation = r.generation and l.lane = r.lane and l.owner = $1`,
    [owner, lanes.map(({ generation }) => generation), lanes.map(({ lane }) => lane)],
  );
};

/** Where a lane that had no events of its own in a page moves from and to. */
export interface Advance extends LaneName {
  readonly epoch: string;
  readonly from: string;
}

/** Moves checkpoints over events that were none of these lanes'; gives those that moved, as `generation/lane`. */
export const advanceLanes = async (
  pool: Pool,
  lanes: readonly Advance[],
  to: string,
): Promise<ReadonlySet<string>> => {
  const { rows } = await pool.query<{ id: string }>({
    name: 'advance lanes',
    text: `update projection_engine.lane l set position = $5, updated_at = clock_timestamp()
      from unnest($1::bigint[], $2::int[], $3::bigint[], $4::text[]) as a(generation, lane, epoch, position)
      where l.generation = a.generation and l.lane = a.lane and l.epoch = a.epoch and l.position = a.position
        and (l.hold_until is null or l.hold_until < clock_timestamp() or $5::text collate "C" <= l.hold_at)
      returning l.generation || '/' || l.lane as id`,
    values: [
      lanes.map(({ generation }) => generation),
      lanes.map(({ lane }) => lane),
      lanes.map(({ epoch }) => epoch),
      lanes.map(({ from }) => from),
      to,
    ],
  });
  return new Set(rows.map(({ id }) => id));
};
