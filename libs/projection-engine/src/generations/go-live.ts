import type { Pool } from 'pg';
import type { EventStore, Position } from '@tandemspur/event-store';
import type { EventReader, SkipJournal } from '../event-reader.js';
import type { StepReport } from '../lane-batch.js';
import type { ProjectedEvent } from '../projection.js';
import type { BuildResult } from './build.js';
import { BuildFailed } from './failures.js';
import { Follower } from './follower.js';
import { greatest, positionsOf, waitUntil } from './hold.js';
import type { BuilderLease } from './lease.js';
import type { Shadow } from './load.js';
import type { Progress } from './progress.js';
import { currentTransaction, promote } from './promote.js';
import { readGenerations } from './registry.js';
import { verify } from './verify.js';

export interface GoLiveOptions<Event extends ProjectedEvent> {
  readonly pool: Pool;
  /** The build's own connections. */
  readonly own: Pool;
  readonly store: EventStore;
  readonly reader: EventReader<Event>;
  readonly journal: SkipJournal;
  readonly builder: string;
  readonly lease: BuilderLease;
  readonly shadows: readonly Shadow<Event>[];
  /** Read while loading, by projection. */
  readonly events: ReadonlyMap<string, number>;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  readonly onDifference: 'fail' | 'accept';
  readonly patience: number;
  readonly onRetry?: (reason: unknown, inMs: number) => void;
  readonly onLive: (result: BuildResult) => void;
  /** @throws when the build has to end. */
  readonly check: () => void;
}

/** A shadow that follows history. */
interface Following<Event extends ProjectedEvent> {
  readonly shadow: Shadow<Event>;
  readonly follower: Follower<Event>;
  /** @throws when the build has to end, or this generation cannot follow any more. */
  readonly check: () => void;
}

/**
 * Lets loaded generations catch up and follow, and makes them live one after the other. One of which an event was
 * skipped meanwhile is left as it is.
 *
 * @throws BuildFailed, VerificationFailed, LaneLost, what `check` throws, errors of the store and of the server.
 */
export const goLive = async <Event extends ProjectedEvent>(options: GoLiveOptions<Event>): Promise<void> => {
  const { store, shadows, progress, own, check } = options;
  const positions = await positionsOf(
    own,
    shadows.map(({ generation }) => generation.id),
  );
  const loaded = greatest([...positions.values()].flat());
  const ahead = await store.count(loaded, await store.head(), Number.MAX_SAFE_INTEGER);
  progress.enter('catch-up', ahead * shadows.length);
  const following = shadows.map((shadow) => follow(options, shadow));
  try {
    const areCaughtUp = (): Promise<boolean> => {
      for (const each of following) each.check();
      return Promise.resolve(following.every(({ follower }) => follower.isCaughtUp));
    };
    await waitUntil(areCaughtUp, Infinity, check);
    progress.complete();
    for (const each of following) await verifyAndPromote(options, each);
  } finally {
    await Promise.all(following.map(({ follower }) => follower.stop()));
  }
};

const follow = <Event extends ProjectedEvent>(
  options: GoLiveOptions<Event>,
  shadow: Shadow<Event>,
): Following<Event> => {
  const { own, store, reader, builder, progress, onRetry } = options;
  const { projection, generation, skipped } = shadow;
  let poison: BuildFailed | undefined;
  const onStep = ({ events, poisoned: [first] }: StepReport): void => {
    if (progress.now.phase === 'catch-up') progress.add(events);
    if (first === undefined) return;
    const { eventId, type, position, stream, error } = first;
    const point = { eventId, type, position: position as Position, stream };
    poison ??= new BuildFailed(projection.name, point, error);
  };
  const follower = new Follower({
    ...{ pool: own, store, reader, owner: builder, projection, generation, skipped, onStep },
    ...(onRetry && { onRetry }),
  });
  const check = (): void => {
    options.check();
    if (poison !== undefined) throw poison;
    follower.check();
  };
  return { shadow, follower, check };
};

const verifyAndPromote = async <Event extends ProjectedEvent>(
  options: GoLiveOptions<Event>,
  { shadow: { projection, generation: next, skipped }, follower, check }: Following<Event>,
): Promise<void> => {
  const { pool, own, journal, progress, events, onLive } = options;
  const live = (await readGenerations(pool, [projection.name])).find(({ status }) => status === 'live');
  if (live === undefined) throw new Error(`projection ${projection.name} has no live generation`);
  progress.enter('verify', projection.tables.length);
  const onTable = (): void => {
    progress.add();
  };
  const verification = await verify({ ...options, pool: own, projection, live, next, check, onTable });
  progress.enter('swap', 1);
  if (!isEqual(skipped, await journal.skipped(projection.name))) return;
  const visibleFrom = await currentTransaction(own);
  const replaced = await promote({ ...options, projection, next, visibleFrom, check });
  progress.complete();
  await follower.stop();
  onLive({
    ...{ projection: projection.name, generation: { ...next, status: 'live' }, replaced },
    ...{ events: events.get(projection.name) ?? 0, verification },
  });
};

const isEqual = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((id) => b.has(id));
