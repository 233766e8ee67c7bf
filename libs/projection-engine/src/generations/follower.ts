import type { Pool } from 'pg';
import type { EventStore } from '@tandemspur/event-store';
import type { EventReader } from '../event-reader.js';
import { Feed } from '../feed.js';
import type { Generation } from '../generation.js';
import type { StepReport } from '../lane-batch.js';
import { LaneWorker } from '../lane-worker.js';
import { LaneLost, readLane } from '../lanes.js';
import type { ProjectedEvent, Projection } from '../projection.js';

export interface FollowOptions<Event extends ProjectedEvent> {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly reader: EventReader<Event>;
  /** Who owns the generation's lanes. */
  readonly owner: string;
  readonly projection: Projection<Event>;
  readonly generation: Generation;
  readonly skipped: ReadonlySet<string>;
  readonly onStep?: (step: StepReport) => void;
  readonly onRetry?: (reason: unknown, inMs: number) => void;
}

/** Keeps the tables of a generation that is not live up with history, until it is stopped. */
export class Follower<Event extends ProjectedEvent> {
  readonly #ending = new AbortController();
  readonly #running: Promise<void>;
  #error: { readonly reason: unknown } | undefined;
  #isCaughtUp = false;

  constructor(private readonly options: FollowOptions<Event>) {
    this.#running = this.#run().catch((reason: unknown) => {
      this.#error = { reason };
    });
  }

  /** Everything that was recorded before some moment since the start has been written. */
  get isCaughtUp(): boolean {
    return this.#isCaughtUp;
  }

  /** @throws why it does not follow any more. */
  check(): void {
    if (this.#error !== undefined) throw this.#error.reason;
  }

  /** What was read is written first. Never throws. */
  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { pool, store, reader, generation, projection, owner, skipped, onStep, onRetry } = this.options;
    const { status } = generation;
    const lanes: LaneWorker<Event>[] = [];
    for (let lane = 0; lane < generation.lanes; lane++) {
      const state = await readLane(pool, owner, generation.id, lane);
      if (state === undefined) throw new LaneLost(projection.name, lane);
      const options = { pool, store, reader, projection, owner, status, skipped };
      lanes.push(new LaneWorker({ ...options, ...(onStep && { onStep }) }, state));
    }
    const onCaughtUp = (): void => {
      this.#isCaughtUp = true;
    };
    const feed = new Feed({
      ...{ pool, store, reader, lanes, onCaughtUp, signal: this.#ending.signal },
      ...(onRetry && { onError: onRetry }),
    });
    await feed.run();
  }
}
