import type { Generation } from '../generation.js';
import type { ProjectedEvent, Projection } from '../projection.js';
import { builderPool, connectionsFor, endSessionsOf, newBuilder, portionOf } from './builder-pool.js';
import { discardBuild } from './discard.js';
import { BuildInterrupted, BuildLost } from './failures.js';
import { goLive } from './go-live.js';
import { BuilderLease, claimBuild } from './lease.js';
import { load, type Shadow } from './load.js';
import { Progress, type ProgressReport } from './progress.js';
import { ensureLive } from './registry.js';
import type { Verification } from './verify.js';
import type { Surroundings } from '../surroundings.js';

export interface BuildOptions<Event extends ProjectedEvent> extends Surroundings<Event> {
  /** Built together, from one reading of history, or from a few when the server has too few sessions for all. */
  readonly projections: readonly Projection<Event>[];
  /** Who builds, for people to read. */
  readonly owner: string;
  /** Ends the build; nothing is left behind. */
  readonly signal: AbortSignal;
  readonly onProgress?: (report: ProgressReport) => void;
  /** Something that is tried again: an error while following history, or a swap that was not yet possible. */
  readonly onRetry?: (reason: unknown, inMs: number) => void;
  /** What to do when a generation that claims to mean the same differs from the live one; default: fail. */
  readonly onDifference?: 'fail' | 'accept';
  /** States in memory, of all projections together. */
  readonly capacity?: number;
  /** Milliseconds that the live lanes get to come to one position with the new ones, to be compared. */
  readonly patience?: number;
}

/** A generation that has become live. */
export interface BuildResult {
  readonly projection: string;
  readonly generation: Generation;
  /** The one that was live, now the previous one. */
  readonly replaced: Generation;
  /** Events that were read into it before it caught up. */
  readonly events: number;
  readonly verification: Verification;
}

const defaultCapacity = 60_000;
const defaultPatience = 5_000;

/**
 * Builds new generations beside the live ones, lets them catch up, compares and swaps them. Queries are answered from
 * the live ones until then. One fault ends the build of all of them that are not live yet.
 *
 * @returns in the order of the projections.
 * @throws BuildFailed, BuildUnderWay, BuildInterrupted, BuildLost, VerificationFailed; errors of the store and of the
 *   server, after which it may be tried again.
 */
export const buildGenerations = async <Event extends ProjectedEvent>(
  options: BuildOptions<Event>,
): Promise<readonly BuildResult[]> => {
  const { pool, journal, projections, signal, owner } = options;
  await ensureLive(pool, projections);
  const results = new Map<string, BuildResult>();
  for (;;) {
    const waiting = projections.filter(({ name }) => !results.has(name));
    if (waiting.length === 0) return projections.flatMap(({ name }) => results.get(name) ?? []);
    if (signal.aborted) throw new BuildInterrupted();
    const left = await portionOf(pool, waiting);
    const skips = await Promise.all(left.map(({ name }) => journal.skipped(name)));
    const builder = newBuilder(owner);
    const generations = await claimBuild(pool, builder, left);
    const shadows = left.flatMap((projection, index): Shadow<Event>[] => {
      const generation = generations.find((each) => each.projection === projection.name);
      return generation ? [{ projection, generation, skipped: skips[index] ?? new Set() }] : [];
    });
    await buildOnce(options, builder, shadows, results);
  }
};

/** Adds to `results` what has become live: all, but those of which an event was skipped meanwhile. */
const buildOnce = async <Event extends ProjectedEvent>(
  options: BuildOptions<Event>,
  builder: string,
  shadows: readonly Shadow<Event>[],
  results: Map<string, BuildResult>,
): Promise<void> => {
  const { pool, capacity = defaultCapacity, patience = defaultPatience, onDifference = 'fail' } = options;
  const progress = new Progress(options.onProgress);
  const generations = shadows.map(({ generation }) => generation);
  const lease = new BuilderLease(pool, builder, generations, () => progress.now);
  const own = builderPool(pool, builder, connectionsFor(shadows.map(({ projection }) => projection)));
  const signal = AbortSignal.any([options.signal, lease.lost]);
  const check = (): void => {
    if (lease.lost.aborted) throw new BuildLost();
    if (signal.aborted) throw new BuildInterrupted();
  };
  // A statement that takes minutes cannot look at the signal.
  const endSessions = (): void => void endSessionsOf(pool, builder).catch(() => undefined);
  signal.addEventListener('abort', endSessions);
  lease.start();
  let error: unknown;
  try {
    const build = { ...options, own, builder, lease, shadows, progress, signal, check };
    const events = await load({ ...build, pool: own, capacity });
    await goLive({
      ...build,
      events,
      onDifference,
      patience,
      onLive: (result) => results.set(result.projection, result),
    });
  } catch (cause) {
    error = cause;
    check();
    throw cause;
  } finally {
    signal.removeEventListener('abort', endSessions);
    const left = shadows.filter(({ projection }) => !results.has(projection.name));
    // What cannot be removed now is removed by the next build.
    if (left.length > 0) await discardBuild(pool, builder, left, error).catch(() => undefined);
    await lease.stop();
    await own.end();
  }
};
