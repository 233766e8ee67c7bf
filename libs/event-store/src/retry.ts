import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds before the nth retry (0, 1, …): doubling from 50 up to `most`, then half of it random. */
export const backoff = (retry: number, most = 1_000): number =>
  Math.min(50 * 2 ** Math.min(retry, 16), most) * (0.5 + Math.random() / 2);

/** Waits; the signal ends the wait early, without an error. */
export const pause = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  sleep(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => undefined);

/**
 * Runs `task` again while `again` approves of its error, `attempts` times in all, backing off in between.
 * @throws the last error.
 */
export async function withRetries<T>(
  task: () => Promise<T>,
  again: (error: unknown) => boolean,
  attempts: number,
): Promise<T> {
  for (let retry = 0; ; retry++) {
    try {
      return await task();
    } catch (error) {
      if (retry + 1 >= attempts || !again(error)) throw error;
      await pause(backoff(retry));
    }
  }
}

/**
 * The promise's value, or undefined as soon as the signal is aborted; the promise then runs out unheard.
 * @throws what the promise throws, unless aborted.
 */
export async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  let stop = (): void => undefined;
  const aborted = new Promise<undefined>((resolve) => {
    stop = () => {
      resolve(undefined);
    };
  });
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    return await Promise.race([promise, aborted]);
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
