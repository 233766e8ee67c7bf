import { setTimeout as sleep } from 'node:timers/promises';
import { BuildUnderWay } from '@tandemspur/projection-engine';

/** How long to wait for another build to let go. */
export interface Patience {
  readonly tries: number;
  readonly pauseMs: number;
}

/** Longer than the lease of a build: one that was killed holds it that long, and is then begun anew. */
const usualPatience: Patience = { tries: 25, pauseMs: 500 };

/**
 * Builds as soon as nobody else does.
 * @throws BuildUnderWay when somebody still does after a while; what `build` throws; the signal's reason.
 */
export const afterOthers = async <Result>(
  build: () => Promise<Result>,
  signal: AbortSignal,
  { tries, pauseMs }: Patience = usualPatience,
): Promise<Result> => {
  for (let left = tries; ; left--) {
    try {
      return await build();
    } catch (error) {
      if (!(error instanceof BuildUnderWay) || left <= 1) throw error;
      await sleep(pauseMs, undefined, { signal });
    }
  }
};
