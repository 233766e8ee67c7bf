import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { asPosition, beginning, type Position } from '@tandemspur/event-store';
import { inTransaction } from './transaction.js';

/** Milliseconds. */
const poll = 10;

interface LaneRow {
  readonly generation: string;
  readonly lane: number;
  readonly position: string;
}

export const greatest = (positions: readonly string[]): Position =>
  asPosition(positions.reduce((a, b) => (a > b ? a : b), beginning));

export const least = (positions: readonly string[]): Position =>
  asPosition(positions.reduce((a, b) => (a < b ? a : b)));

/** Where the lanes of some generations stand, by generation. */
export const positionsOf = async (
  database: Pick<Pool, 'query'>,
  generations: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { rows } = await database.query<LaneRow>(
    `select generation::text, lane, position from projection_engine.lane where generation = any ($1)`,
    [generations],
  );
  return new Map(
    generations.map((id) => [
      id,
      rows.filter(({ generation }) => generation === id).map(({ position }) => position),
    ]),
  );
};

/**
 * Lets lanes come up to one position and not beyond it, until they are released or the time has passed: whoever
 * holds them may die. Gives the position: `at`, or that of the lane that is farthest if this is farther.
 *
 * @param ms by the database's clock.
 */
export const holdLanes = (
  pool: Pool,
  generations: readonly string[],
  at: Position,
  ms: number,
): Promise<Position> =>
  inTransaction(pool, async (client) => {
    const { rows } = await client.query<LaneRow>(
      `select generation::text, lane, position from projection_engine.lane where generation = any ($1)
        order by generation, lane for update`,
      [generations],
    );
    const held = greatest([at, ...rows.map(({ position }) => position)]);
    await client.query(
      `update projection_engine.lane
        set hold_at = $2, hold_until = clock_timestamp() + $3 * interval '1 millisecond'
        where generation = any ($1)`,
      [generations, held, ms],
    );
    return held;
  });

export const releaseHold = async (pool: Pool, generations: readonly string[]): Promise<void> => {
  await pool.query(
    `update projection_engine.lane set hold_at = null, hold_until = null where generation = any ($1)`,
    [generations],
  );
};

/** Until `isReached` says so, or the time has passed. Gives whether it did. @throws what `check` throws. */
export const waitUntil = async (
  isReached: () => Promise<boolean>,
  ms: number,
  check: () => void,
): Promise<boolean> => {
  const end = performance.now() + ms;
  for (;;) {
    check();
    if (await isReached()) return true;
    if (performance.now() > end) return false;
    await sleep(poll);
  }
};
