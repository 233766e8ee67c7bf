import { Feed } from './feed.js';
import type { StepReport } from './lane-batch.js';
import { LaneWorker } from './lane-worker.js';
import { readLane, type LaneState } from './lanes.js';
import type { ProjectedEvent, Projection } from './projection.js';
import type { Surroundings } from './surroundings.js';

/** A lane of a live generation that this worker owns. */
export interface OwnLane<Event extends ProjectedEvent> {
  readonly projection: Projection<Event>;
  readonly generation: string;
  readonly lane: number;
}

export interface CrewOptions<Event extends ProjectedEvent> extends Surroundings<Event> {
  readonly worker: string;
  readonly onStep: (step: StepReport) => void;
  readonly onError: (error: unknown, projections: readonly string[], retryInMs: number) => void;
  /** A feed has ended, or has caught up with the others: the lanes should be put together anew. */
  readonly onChange: () => void;
}

/** A lane this many events behind the foremost one is read for on its own, so that it does not hold up the others. */
const farBehind = 20_000;

const idOf = ({ generation, lane }: Pick<OwnLane<never>, 'generation' | 'lane'>): string =>
  `${generation}/${lane}`;

/** The lanes that one worker runs, and the feeds that read for them. */
export class Crew<Event extends ProjectedEvent> {
  #lanes: ReadonlyMap<string, OwnLane<Event>> = new Map();
  #running: Promise<unknown> = Promise.resolve();
  #stop = new AbortController();
  #isBroken = false;

  constructor(private readonly options: CrewOptions<Event>) {}

  get lanes(): readonly OwnLane<Event>[] {
    return [...this.#lanes.values()];
  }

  /** Whether it runs just these lanes, and all of them. */
  runs(lanes: readonly OwnLane<Event>[]): boolean {
    return (
      !this.#isBroken &&
      lanes.length === this.#lanes.size &&
      lanes.every((each) => this.#lanes.has(idOf(each)))
    );
  }

  /**
   * Writes what was read for the lanes so far, and goes on with these, each once.
   *
   * @throws errors of the store and the database.
   */
  async run(lanes: readonly OwnLane<Event>[]): Promise<void> {
    await this.drain();
    this.#lanes = new Map(lanes.map((each) => [idOf(each), each]));
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    try {
      const workers = await this.#workers(this.lanes);
      // A lane that somebody else took meanwhile may be ours again by the next beat: nobody would run it.
      const found = new Set(workers.map(({ id }) => id));
      this.#lanes = new Map([...this.#lanes].filter(([id]) => found.has(id)));
      const groups = await this.#grouped(workers);
      this.#isBroken = false;
      const isSplit = groups.length > 1;
      this.#running = Promise.all(
        groups.map((group, index) => this.#feed(group, signal, isSplit && index > 0)),
      );
    } catch (error) {
      this.#isBroken = true;
      throw error;
    }
  }

  /** Ends reading; what was read is written. */
  async drain(): Promise<void> {
    this.#stop.abort();
    await this.#running;
    this.#running = Promise.resolve();
  }

  async #feed(lanes: readonly LaneWorker<Event>[], signal: AbortSignal, isBehind: boolean): Promise<void> {
    const { pool, store, reader, onError, onChange } = this.options;
    const names = [...new Set(lanes.map(({ projection }) => projection.name))];
    let isCaughtUp = false;
    const feed = new Feed({
      pool,
      store,
      reader,
      lanes,
      signal,
      onCaughtUp: () => {
        if (!isBehind || isCaughtUp) return;
        isCaughtUp = true;
        this.#isBroken = true;
        onChange();
      },
      onError: (error, retryInMs) => {
        onError(error, names, retryInMs);
      },
    });
    try {
      await feed.run();
    } catch (error) {
      this.#isBroken = true;
      onError(error, names, 0);
      onChange();
    }
  }

  /** Of those of these lanes that are still owned, as they stand. */
  async #workers(lanes: readonly OwnLane<Event>[]): Promise<readonly LaneWorker<Event>[]> {
    const { pool, store, reader, journal, worker, onStep } = this.options;
    const states: { readonly projection: Projection<Event>; readonly state: LaneState }[] = [];
    for (const { projection, generation, lane } of lanes) {
      const state = await readLane(pool, worker, generation, lane);
      if (state !== undefined) states.push({ projection, state });
    }
    // After all lanes: a skip raises the epoch once it is in the journal, so what is read here is no older.
    const journals = new Map<string, ReadonlySet<string>>();
    for (const name of new Set(states.map(({ projection }) => projection.name)))
      journals.set(name, await journal.skipped(name));
    return states.map(({ projection, state }) => {
      const skipped = journals.get(projection.name) ?? new Set();
      return new LaneWorker(
        { pool, store, reader, projection, owner: worker, status: 'live', skipped, onStep },
        state,
      );
    });
  }

  /** Lanes that stand close together share a feed; those of a projection far behind have one of their own. */
  async #grouped(lanes: readonly LaneWorker<Event>[]): Promise<readonly (readonly LaneWorker<Event>[])[]> {
    if (lanes.length === 0) return [];
    const foremost = lanes.map(({ position }) => position).reduce((a, b) => (a > b ? a : b));
    const near: LaneWorker<Event>[] = [];
    const far = new Map<string, LaneWorker<Event>[]>();
    const distances = new Map<string, number>();
    for (const lane of lanes) {
      const { position } = lane;
      const distance =
        distances.get(position) ?? (await this.options.store.count(position, foremost, farBehind));
      distances.set(position, distance);
      if (distance < farBehind) near.push(lane);
      else far.set(lane.generation, [...(far.get(lane.generation) ?? []), lane]);
    }
    return [near, ...far.values()];
  }
}
