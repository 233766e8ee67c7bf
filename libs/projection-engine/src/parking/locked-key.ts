import type { PoolClient } from 'pg';
import { laneOf, type ProjectedEvent, type Projection } from '../projection.js';
import { Tally } from '../tally.js';

/** A parked event, as its row says. */
export interface ParkedEvent {
  readonly eventId: string;
  /** Its name in the store. */
  readonly type: string;
  readonly stream: string;
  readonly position: string;
}

/** A key whose lane is locked until the transaction ends: no worker moves the lane meanwhile. */
export interface LockedKey {
  readonly generation: string;
  readonly lane: number;
  /** The lane's checkpoint. */
  readonly position: string;
  readonly tally: Tally;
  /** What is parked of the key, in order; the first is the poison. */
  readonly parked: readonly ParkedEvent[];
}

/**
 * Locks the lane of a key in the live generation of this declaration; undefined when another one is live, since the
 * rows of that are none of this code's making.
 *
 * A worker's step that parks a follower either has committed when the lock is granted, and is seen; or waits for the
 * lock, and is refused afterwards if the epoch was raised.
 */
export const lockKey = async <Event extends ProjectedEvent>(
  client: PoolClient,
  projection: Projection<Event>,
  sequenceKey: string,
): Promise<LockedKey | undefined> => {
  const { name, version, lanes } = projection;
  const locked = await client.query<{
    generation: string;
    lane: number;
    position: string;
    applied: string;
    id_sum: string;
  }>(
    `select l.generation::text, l.lane, l.position, l.applied::text, l.id_sum
      from projection_engine.generation g join projection_engine.lane l on l.generation = g.id
      where g.projection = $1 and g.status = 'live' and g.version = $2 and g.lanes = $3 and l.lane = $4
      for update of l for share of g`,
    [name, version, lanes, laneOf(sequenceKey, lanes)],
  );
  const [row] = locked.rows;
  if (row === undefined) return undefined;
  // A statement of its own: the one above sees parked events as they were before it waited for the lock.
  const { rows: parked } = await client.query<ParkedEvent>(
    `select event_id::text as "eventId", type, stream, position from projection_engine.parked
      where generation = $1 and sequence_key = $2 order by position`,
    [row.generation, sequenceKey],
  );
  const { generation, lane, position, applied, id_sum: sum } = row;
  return { generation, lane, position, tally: new Tally(Number(applied), sum), parked };
};
