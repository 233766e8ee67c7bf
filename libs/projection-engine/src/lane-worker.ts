import { setTimeout as sleep } from 'node:timers/promises';
import { asPosition, type Position, type StoredEvent } from '@tandemspur/event-store';
import { announcementOf } from './announcement.js';
import { applyStatement, type Statement } from './apply-statement.js';
import { differenceOf, type Difference } from './difference.js';
import { FoldFailed, isDeterministic } from './failures.js';
import { Disturbed, type FoldedBatch, type LaneOptions, type Reached, type ReadEvent } from './lane-batch.js';
import { LaneLost, readLane, type LaneState } from './lanes.js';
import type { ProjectedEvent, Projection } from './projection.js';
import { sortBatch } from './sort-batch.js';
import { StreamFolds, type StreamChange } from './stream-folds.js';

const holdPollMs = 20;

/**
 * One lane of one generation. `fold` may run ahead of `write`. Whenever `write` throws, what was folded ahead stands
 * on rows that do not exist: nothing of it may be written, and `reload` begins anew.
 */
export class LaneWorker<Event extends ProjectedEvent> {
  readonly #folds: StreamFolds<Event, unknown>;
  readonly #statement: Statement;
  /** Found by SQL, which names no event: what was isolated. */
  readonly #poisons = new Map<string, unknown>();
  readonly #epoch: string;
  #written: Reached;
  #ahead: Reached;
  /** Rises with `reload`: a fold that began before must not leave anything behind. */
  #run = 0;
  /** A write goes its own way, or has: nothing is folded ahead until `reload`. */
  #isDisturbed = false;
  readonly generation: string;
  readonly lane: number;

  constructor(
    private readonly options: LaneOptions<Event>,
    state: LaneState,
  ) {
    const { projection, reader, store, skipped, status } = options;
    this.#folds = new StreamFolds(projection, reader, store, skipped);
    this.#statement = applyStatement(projection.name, projection.tables, status);
    this.generation = state.generation;
    this.lane = state.lane;
    this.#epoch = state.epoch;
    this.#written = state;
    this.#ahead = state;
  }

  get projection(): Projection<Event> {
    return this.options.projection;
  }

  /** `generation/lane`. */
  get id(): string {
    return `${this.generation}/${this.lane}`;
  }

  get epoch(): string {
    return this.#epoch;
  }

  /** Its checkpoint in the database. */
  get position(): Position {
    return this.#written.position;
  }

  /** Whether an event of this lane is still to be folded. */
  isDue({ id, position }: StoredEvent): boolean {
    return position > this.#ahead.position && !this.options.skipped.has(id);
  }

  /** A batch that holds nothing for this lane: only its checkpoint moves. */
  pass(to: Position): void {
    // A page may end before this lane's own checkpoint: it was read for lanes that stand further back.
    if (to > this.#ahead.position) this.#ahead = { ...this.#ahead, position: to };
  }

  /** The checkpoint was moved so, in the database. */
  passed(to: Position): void {
    this.#written = { ...this.#written, position: to };
  }

  /** As `write`, for a batch that holds nothing for this lane. */
  writePass(to: Position): Promise<void> {
    const difference = this.projection.tables.map(() => ({ put: [], gone: [] }));
    const after = { ...this.#written, position: to };
    return this.write({ events: [], to, outcome: { difference, parked: [], streams: [], after } });
  }

  /** Forgets what is not written, and takes the lane as the database has it. @throws LaneLost */
  async reload(): Promise<void> {
    await this.#load();
    this.#isDisturbed = false;
  }

  /** @throws LaneLost also when another epoch has begun: then what else this worker was told may be old, too. */
  async #load(): Promise<LaneState> {
    const { pool, owner } = this.options;
    const state = await readLane(pool, owner, this.generation, this.lane);
    if (state?.epoch !== this.#epoch) throw new LaneLost(this.projection.name, this.lane);
    this.#written = state;
    this.#forget();
    return state;
  }

  /** @throws Disturbed while or after a write goes its own way, until `reload`; errors of the store. */
  async fold(events: readonly ReadEvent<Event>[], to: Position): Promise<FoldedBatch<Event>> {
    if (this.#isDisturbed) throw new Disturbed(this.projection.name, this.lane);
    return this.#fold(events, to);
  }

  async #fold(events: readonly ReadEvent<Event>[], to: Position): Promise<FoldedBatch<Event>> {
    const run = this.#run;
    const { projection } = this.options;
    for (;;) {
      const { live, parked, parkedKeys } = sortBatch(
        projection,
        events,
        this.#ahead.parkedKeys,
        this.#poisons,
      );
      const { changes, poisons } = await this.#folds.change(live);
      if (run !== this.#run) throw new Disturbed(projection.name, this.lane);
      if (poisons.length > 0) {
        for (const { event, error } of poisons) this.#poisons.set(event.id, error);
        this.#folds.clear();
        continue;
      }
      const tally = this.#ahead.tally.copy();
      for (const { id } of live) tally.add(id);
      const after = { position: to, tally, parkedKeys };
      try {
        const difference = differenceOf(projection, changes, this.lane);
        this.#ahead = after;
        return { events, to, outcome: { difference, parked, streams: touched(changes), after } };
      } catch (cause) {
        return { events, to, outcome: { error: new FoldFailed(cause) } };
      }
    }
  }

  /**
   * Writes what was folded next after what was written last.
   *
   * @throws Disturbed after a detour: the batch was isolated or waited for; LaneLost; errors of PostgreSQL and of
   *   the store that are worth another try.
   */
  async write(batch: FoldedBatch<Event>): Promise<void> {
    const outcome = await this.#step(batch);
    if (outcome === 'moved') return;
    this.#isDisturbed = true;
    await this.#load();
    if (outcome === 'held') await this.#waitUntilReleased(batch);
    else await this.#isolate(batch, outcome.error);
    throw new Disturbed(this.projection.name, this.lane);
  }

  /** One attempt; what is no error of the world around is told. */
  async #step(batch: FoldedBatch<Event>): Promise<'moved' | 'held' | { readonly error: unknown }> {
    if ('error' in batch.outcome) return batch.outcome;
    const { difference, parked, streams, after } = batch.outcome;
    const began = performance.now();
    const step = {
      generation: this.generation,
      lane: this.lane,
      epoch: this.#epoch,
      from: this.#written.position,
      to: after.position,
      applied: after.tally.events,
      idSum: after.tally.sum,
      events: batch.events.length,
      difference,
      parked,
      notification: this.#notification(difference, streams, after.position),
    };
    try {
      const { name, text } = this.#statement;
      const values = this.#statement.values(step);
      const { rows } = await this.options.pool.query<{ moved: number }>({ name, text, values });
      if (rows[0]?.moved !== 1) {
        await this.#requireUnmoved();
        return 'held';
      }
    } catch (error) {
      if (isDeterministic(error)) return { error };
      throw error;
    }
    this.#written = after;
    this.options.onStep?.({
      projection: this.projection.name,
      generation: this.generation,
      lane: this.lane,
      events: batch.events.length,
      milliseconds: performance.now() - began,
      poisoned: parked.filter(({ error }) => error !== null),
    });
    return 'moved';
  }

  /** Halves a batch that cannot be written until the event is found that is at fault, and parks that. */
  async #isolate({ events, to }: FoldedBatch<Event>, error: unknown): Promise<void> {
    const [first, second] = events;
    if (first === undefined) throw error;
    if (second === undefined) {
      // Parked it fails, too: then it is not the event.
      if (this.#poisons.has(first.stored.id)) throw error;
      this.#poisons.set(first.stored.id, error);
      return this.#writeAnew(events, to);
    }
    const middle = Math.floor(events.length / 2);
    const half = events.slice(0, middle);
    await this.#writeAnew(half, half.at(-1)?.stored.position ?? to);
    await this.#writeAnew(events.slice(middle), to);
  }

  async #writeAnew(events: readonly ReadEvent<Event>[], to: Position): Promise<void> {
    this.#forget();
    const batch = await this.#fold(events, to);
    const outcome = await this.#step(batch);
    if (outcome === 'moved') return;
    if (outcome === 'held') throw new Disturbed(this.projection.name, this.lane);
    this.#forget();
    await this.#isolate(batch, outcome.error);
  }

  /** Goes up to where it is held, and waits there; others compare generations meanwhile. */
  async #waitUntilReleased({ events }: FoldedBatch<Event>): Promise<void> {
    let { holdAt } = await this.#requireUnmoved();
    if (holdAt === null) return;
    const until = asPosition(holdAt);
    if (until > this.position) {
      await this.#writeAnew(
        events.filter(({ stored }) => stored.position <= until),
        until,
      );
    }
    while (holdAt === until) {
      await sleep(holdPollMs);
      holdAt = (await this.#requireUnmoved()).holdAt;
    }
  }

  /** @throws LaneLost when the lane is not as this worker left it. */
  async #requireUnmoved(): Promise<LaneState> {
    const { position } = this.#written;
    const state = await this.#load();
    if (state.position !== position) throw new LaneLost(this.projection.name, this.lane);
    return state;
  }

  #forget(): void {
    this.#folds.clear();
    this.#ahead = this.#written;
    this.#run += 1;
  }

  #notification(difference: Difference, streams: readonly string[], position: Position): string | null {
    if (this.options.status !== 'live') return null;
    if (difference.every(({ put, gone }) => put.length === 0 && gone.length === 0)) return null;
    return announcementOf(streams, position);
  }
}

const touched = (changes: readonly StreamChange<unknown, unknown>[]): readonly string[] =>
  changes.map(({ stream }) => stream);
