import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Generation } from './generation.js';
import { ensureLive, readStandings, type Standing } from './generations/index.js';
import { Crew, type OwnLane } from './crew.js';
import type { EngineLog } from './engine-log.js';
import { messageOf } from './failures.js';
import type { StepReport } from './lane-batch.js';
import { LaneLost, positionsOf, releaseLanes, renewLanes, takeLanes, type LaneName } from './lanes.js';
import { Meter } from './meter.js';
import { countParkedKeys } from './parking/index.js';
import { Presence } from './presence.js';
import type { ProjectedEvent, Projection } from './projection.js';
import { Proofs } from './proofs.js';
import { declared, isOurs } from './release.js';
import { Renewal, type Outdated } from './renewal.js';
import { setProjectionState } from './status/index.js';
import type { Surroundings } from './surroundings.js';

export interface EngineOptions<Event extends ProjectedEvent> extends Surroundings<Event> {
  readonly projections: readonly Projection<Event>[];
  readonly log: EngineLog;
  readonly onStep?: (step: StepReport) => void;
}

const beatMs = 1_000;
const leaseMs = 6_000;
const mostParkedKeys = 100;

/**
 * Keeps all projections up to date, together with every other worker on the same database: takes its share of the
 * lanes, builds new generations where a declaration asks for one, and gives everything back when it stops.
 */
export class ProjectionEngine<Event extends ProjectedEvent> {
  readonly worker = randomUUID();
  readonly #pool: pg.Pool;
  readonly #presence: Presence;
  readonly #crew: Crew<Event>;
  readonly #stopping = new AbortController();
  readonly #meter = new Meter();
  readonly #renewal: Renewal<Event>;
  readonly #proofs: Proofs<Event>;
  /** Generations whose checkpoints are known to be the store's. */
  readonly #held = new Set<string>();
  #running: Promise<void> | undefined;
  #isRegistered = false;
  #wake: (() => void) | undefined;

  constructor(private readonly options: EngineOptions<Event>) {
    const { pool, store, reader, journal } = options;
    this.#pool = enginePool(pool);
    this.#presence = new Presence(
      this.worker,
      { ...pool.options, password: pool.options.password },
      leaseMs,
      options.projections.map(declared),
    );
    const { signal } = this.#stopping;
    this.#renewal = new Renewal({ ...options, pool: this.#pool, owner: this.worker, signal }, () => {
      this.#wake?.();
    });
    this.#proofs = new Proofs({ ...options, pool: this.#pool, signal });
    this.#crew = new Crew({
      pool: this.#pool,
      store,
      reader,
      journal,
      worker: this.worker,
      onStep: (step) => {
        this.#onStep(step);
      },
      onError: (error, projections, retryInMs) => {
        const isTaken = error instanceof LaneLost;
        this.#held.clear();
        this.options.log(isTaken ? 'info' : 'warn', 'projections interrupted', {
          projections,
          error: messageOf(error),
          retryInMs,
        });
      },
      onChange: () => {
        this.#wake?.();
      },
    });
  }

  /** Does nothing when it runs already. */
  start(): void {
    this.#running ??= this.#run();
  }

  /** Writes what was read, and gives the lanes back. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#wake?.();
    await this.#running;
    await this.#renewal.end();
    await this.#proofs.end();
    await this.#pool.end();
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        await this.#beat();
      } catch (error) {
        this.options.log('warn', 'the projection engine cannot reach its database or its store', {
          error: messageOf(error),
        });
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, beatMs);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
        if (signal.aborted) this.#wake();
      });
    }
    await this.#crew.drain();
    await releaseLanes(this.#pool, this.worker, this.#crew.lanes).catch(() => undefined);
    await this.#presence.end();
  }

  /** Says that this worker lives, and sees to it that it runs its share. */
  async #beat(): Promise<void> {
    const workers = await this.#presence.renew();
    const owned = await renewLanes(this.#pool, this.worker, leaseMs, this.#meter.rates());
    const lanes: OwnLane<Event>[] = [];
    const outdated: Outdated<Event>[] = [];
    for (const { projection, standing } of await this.#standings()) {
      const { live, isCurrent, state, isRevertible } = standing;
      if (state !== 'running') continue;
      if (!isCurrent || !(await this.#isHeld(live))) {
        if (isOurs(projection, live, workers.declared)) outdated.push({ projection, isRevertible });
        continue;
      }
      const share = Math.ceil(live.lanes / workers.count);
      const mine = owned.filter(({ generation }) => generation === live.id).slice(0, share);
      const missing = share - mine.length;
      const taken = missing > 0 ? await takeLanes(this.#pool, this.worker, live.id, missing, leaseMs) : [];
      lanes.push(...[...mine, ...taken].map(({ lane }) => ({ projection, generation: live.id, lane })));
    }
    if (!this.#crew.runs(lanes)) await this.#crew.run(lanes);
    const surplus = owned.filter((own) => !lanes.some((each) => isSameLane(each, own)));
    if (surplus.length > 0) await releaseLanes(this.#pool, this.worker, surplus);
    if (outdated.length > 0) this.#renewal.begin(outdated);
    this.#proofs.consider(lanes.filter(({ lane }) => lane === 0).map(({ projection }) => projection));
  }

  /**
   * Whether the store holds the checkpoints of a generation. Asked again whenever something has gone wrong: the store
   * may have been put back, or be another one.
   */
  async #isHeld({ id }: Generation): Promise<boolean> {
    if (this.#held.has(id)) return true;
    for (const position of await positionsOf(this.#pool, id)) {
      if (!(await this.options.store.holds(position))) return false;
    }
    this.#held.add(id);
    return true;
  }

  /** Each projection with what the database has of it. */
  async #standings(): Promise<readonly { projection: Projection<Event>; standing: Standing }[]> {
    const { projections } = this.options;
    const read = this.#isRegistered ? readStandings : ensureLive;
    const standings = await read(this.#pool, projections);
    this.#isRegistered = true;
    return projections.flatMap((projection) =>
      standings
        .filter((standing) => standing.projection === projection.name)
        .map((standing) => ({ projection, standing })),
    );
  }

  #onStep(step: StepReport): void {
    this.#meter.count(step);
    this.options.onStep?.(step);
    for (const { stream, eventId, type, position, error } of step.poisoned) {
      const detail = { projection: step.projection, stream, eventId, type, position, error };
      this.options.log('error', 'an event was parked, and all later ones of its key will be', detail);
    }
    if (step.poisoned.length > 0) void this.#stopIfTooManyParked(step.projection);
  }

  /** So many poisoned keys speak against the projection, not against the events. */
  async #stopIfTooManyParked(projection: string): Promise<void> {
    try {
      const parked = await countParkedKeys(this.#pool, projection);
      if (parked < mostParkedKeys) return;
      const reason = `${parked} keys are parked`;
      await setProjectionState(this.#pool, projection, 'stopped', reason);
      this.options.log('error', 'projection stopped', { projection, reason });
      this.#wake?.();
    } catch (error) {
      this.options.log('warn', 'parked keys could not be counted', { projection, error: messageOf(error) });
    }
  }
}

const isSameLane = (a: LaneName, b: LaneName): boolean => a.generation === b.generation && a.lane === b.lane;

/**
 * Nothing that is written here is the only copy, so a commit need not wait for the disk: what a crash of the server
 * takes back, rows and checkpoint together, is applied again.
 */
const enginePool = ({ options }: pg.Pool): pg.Pool => {
  const pool = new pg.Pool({
    ...options,
    // Not enumerable there.
    password: options.password,
    max: 10,
    application_name: 'projections',
    options: '-c synchronous_commit=off -c jit=off',
  });
  const ignore = (): void => undefined;
  pool.on('error', ignore);
  // A client that breaks between two queries has no other listener.
  pool.on('connect', (client) => client.on('error', ignore));
  return pool;
};
