import type { PoolClient } from 'pg';
import { textArray, type EventStore, type StoredEvent } from '@tandemspur/event-store';
import { differenceOf, type Difference } from '../difference.js';
import type { EventReader } from '../event-reader.js';
import { FoldFailed, isDeterministic } from '../failures.js';
import type { ProjectedEvent, Projection } from '../projection.js';
import { rowParts } from '../row-parts.js';
import { StreamFolds, type StreamChange } from '../stream-folds.js';
import type { LockedKey } from './locked-key.js';

export interface ReplayOptions<Event extends ProjectedEvent> {
  readonly store: EventStore;
  readonly reader: EventReader<Event>;
  readonly projection: Projection<Event>;
}

/** The lane's row parts, and the parked rows of what they apply. */
const replayStatement = <Event extends ProjectedEvent>(projection: Projection<Event>) => {
  const rows = rowParts(projection.tables, 'live', 3);
  const text = `with moved as (select),
    ${rows.expressions.map((expression) => `${expression},\n`).join('')}
    unparked as (delete from projection_engine.parked where generation = $1 and position = any($2::text[]))
    select`;
  return (generation: string, events: readonly StoredEvent[], difference: Difference) => ({
    text,
    values: [generation, textArray(events.map(({ position }) => position)), ...rows.values(difference)],
  });
};

/**
 * Applies parked events of one key, in order, to the rows that stand for all events before them.
 *
 * As a lane does, it applies what it can at once, so that a later event may heal an earlier one: a retraction, say.
 * What cannot be applied at once is halved, and ends before the first event that cannot be added.
 */
export class Replay<Event extends ProjectedEvent> {
  readonly #folds: StreamFolds<Event, unknown>;
  readonly #statement: ReturnType<typeof replayStatement>;
  readonly applied: StoredEvent[] = [];
  readonly changed = new Set<string>();

  constructor(
    private readonly client: PoolClient,
    private readonly options: ReplayOptions<Event>,
    private readonly key: LockedKey,
    skipped: ReadonlySet<string>,
  ) {
    const { projection, reader, store } = options;
    this.#folds = new StreamFolds(projection, reader, store, skipped);
    this.#statement = replayStatement(projection);
  }

  /** Gives the first event that cannot be applied, if there is one. @throws errors of the world around. */
  async run(
    events: readonly StoredEvent[],
  ): Promise<{ readonly event: StoredEvent; readonly error: unknown } | undefined> {
    const [first, second] = events;
    if (first === undefined) return undefined;
    const failure = await this.#attempt(events);
    if (failure === undefined) return undefined;
    if (second === undefined) return { event: first, error: failure.error };
    const middle = Math.ceil(events.length / 2);
    return (await this.run(events.slice(0, middle))) ?? (await this.run(events.slice(middle)));
  }

  async #attempt(events: readonly StoredEvent[]): Promise<{ readonly error: unknown } | undefined> {
    const outcome = await this.#change(events);
    if ('error' in outcome) {
      this.#folds.clear();
      return outcome;
    }
    await this.client.query('savepoint attempt');
    try {
      await this.client.query(this.#statement(this.key.generation, events, outcome.difference));
    } catch (error) {
      this.#folds.clear();
      if (!isDeterministic(error)) throw error;
      await this.client.query('rollback to savepoint attempt');
      return { error };
    }
    await this.client.query('release savepoint attempt');
    this.applied.push(...events);
    for (const { stream } of outcome.changes) this.changed.add(stream);
    return undefined;
  }

  async #change(events: readonly StoredEvent[]): Promise<
    | {
        readonly changes: readonly StreamChange<Event, unknown>[];
        readonly difference: Difference;
      }
    | { readonly error: unknown }
  > {
    const { projection, reader } = this.options;
    let decoded: readonly Event[];
    try {
      decoded = events.map((stored) => reader.decode(stored));
    } catch (error) {
      return { error };
    }
    const { changes, poisons } = await this.#folds.change(decoded);
    const [poison] = poisons;
    if (poison !== undefined) return { error: poison.error };
    try {
      return { changes, difference: differenceOf(projection, changes, this.key.lane) };
    } catch (cause) {
      return { error: new FoldFailed(cause) };
    }
  }
}
