import { setTimeout as sleep } from 'node:timers/promises';
import { StoreOverloaded, StoreUnavailable } from '@tandemspur/event-store';

/** How long to wait for a store that is away. */
export interface Patience {
  readonly retries: number;
  /** The pause doubles from here up to ten seconds. */
  readonly firstPauseMs: number;
}

/** About a minute, besides what the adapters try by themselves: a server restarts in that time. */
export const usualPatience: Patience = { retries: 12, firstPauseMs: 100 };

const longestPauseMs = 10_000;

/**
 * Waits before the next try after an error, the nth in a row (0, 1, …).
 * @throws the error itself when another try is of no use, too many have failed, or the signal is aborted.
 */
export const waitAfter = async (
  error: unknown,
  failures: number,
  { retries, firstPauseMs }: Patience,
  signal: AbortSignal,
): Promise<void> => {
  const mayPass = error instanceof StoreUnavailable || error instanceof StoreOverloaded;
  if (!mayPass || failures >= retries || signal.aborted) throw error;
  await sleep(Math.min(firstPauseMs * 2 ** failures, longestPauseMs), undefined, { signal });
};
