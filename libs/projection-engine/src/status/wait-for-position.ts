import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Position } from '@tandemspur/event-store';

const shortestPoll = 10;
const longestPoll = 50;

const havePassed = async (pool: Pool, names: readonly string[], position: Position): Promise<boolean> => {
  const { rows } = await pool.query<{ passed: boolean }>({
    name: 'lanes have passed',
    text: `select not exists (
      select from unnest($1::text[]) as n(name)
      left join projection_engine.generation g on g.projection = n.name and g.status = 'live'
      left join projection_engine.lane l on l.generation = g.id
      where l.position is null or l.position < $2) as passed`,
    values: [names, position],
  });
  return rows[0]?.passed === true;
};

/**
 * Until the live generations of these projections have applied (or parked) everything up to `position`: a query then
 * sees what a command has written. False when the time is over or the signal is aborted first; a projection that
 * does not exist never passes.
 *
 * @throws errors of PostgreSQL
 */
export const waitForPosition = async (
  pool: Pool,
  names: readonly string[],
  position: Position,
  { timeoutMs, signal }: { readonly timeoutMs: number; readonly signal?: AbortSignal },
): Promise<boolean> => {
  const end = performance.now() + timeoutMs;
  for (let poll = shortestPoll; signal?.aborted !== true; poll = Math.min(poll + shortestPoll, longestPoll)) {
    if (await havePassed(pool, names, position)) return true;
    const left = end - performance.now();
    if (left <= 0) return false;
    await sleep(Math.min(poll, left), undefined, { signal }).catch(() => undefined);
  }
  return false;
};
