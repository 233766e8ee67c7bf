import type { Pool } from 'pg';
import type { EventStore, SubscribeOptions } from '@tandemspur/event-store';
import type { EventReader, SkipJournal } from '../src/event-reader.js';
import { Feed } from '../src/feed.js';
import type { StepReport } from '../src/lane-batch.js';
import { LaneWorker } from '../src/lane-worker.js';
import { LaneLost, releaseLanes, takeLanes } from '../src/lanes.js';
import type { ProjectedEvent, Projection } from '../src/projection.js';

export interface RunOptions<Event extends ProjectedEvent> {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly reader: EventReader<Event>;
  readonly journal: SkipJournal;
  readonly projection: Projection<Event>;
  readonly generation: string;
  readonly onStep?: (step: StepReport) => void;
  /** Events that the store delivers at a time. */
  readonly pageSize?: number;
  /** Numbers of the lanes that run; all when left out. */
  readonly only?: readonly number[];
}

const inPages = (store: EventStore, batchSize: number): EventStore =>
  new Proxy(store, {
    get: (target, property) => {
      if (property === 'subscribe')
        return (options: SubscribeOptions) => target.subscribe({ ...options, batchSize });
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });

const owner = 'a worker of a test';

/** All free lanes of the generation. */
export const takeWorkers = async <Event extends ProjectedEvent>(
  options: RunOptions<Event>,
): Promise<readonly LaneWorker<Event>[]> => {
  const { pool, generation, projection, journal } = options;
  const states = await takeLanes(pool, owner, generation, projection.lanes, 60_000);
  const skipped = await journal.skipped(projection.name);
  return states.map((state) => new LaneWorker({ ...options, owner, status: 'live', skipped }, state));
};

/** Runs all free lanes until they stand at the store's head, and gives them back. Errors that would be tried again end it. */
export const runLanes = async <Event extends ProjectedEvent>(options: RunOptions<Event>): Promise<void> => {
  const { pool, reader, pageSize = 4_000, only } = options;
  const store = inPages(options.store, pageSize);
  const head = await store.head();
  const done = new AbortController();
  while (!done.signal.aborted) {
    const taken = await takeWorkers(options);
    const lanes = taken.filter(({ lane }) => only?.includes(lane) ?? true);
    const stop = new AbortController();
    let failure: unknown;
    const feed = new Feed({
      ...{ pool, store, reader, lanes, signal: stop.signal },
      onCaughtUp: (position) => {
        if (position < head) return;
        done.abort();
        stop.abort();
      },
      onError: (error) => {
        failure = error;
        done.abort();
        stop.abort();
      },
    });
    try {
      await feed.run();
    } catch (error) {
      if (!(error instanceof LaneLost)) throw error;
    }
    await releaseLanes(pool, owner, taken);
    if (failure instanceof Error) throw failure;
  }
};
