import type { EventStore, Position, StoredEvent } from '@tandemspur/event-store';
import type { EventReader } from './event-reader.js';
import type { ProjectedEvent, Projection } from './projection.js';
import { Sight } from './sight.js';

/** What a stream folds to at some point of its history. */
export interface Folded<State> {
  readonly state: State;
  /** Of the last event recorded; -1 before the first one. */
  readonly revision: bigint;
}

/** What a batch made of one stream. */
export interface StreamChange<Event, State> {
  readonly stream: string;
  readonly before: Folded<State>;
  readonly after: Folded<State>;
  /** The effective events whose rows may be new, gone or different; `before` is empty when all was folded forward. */
  readonly events: { readonly before: readonly Event[]; readonly after: readonly Event[] };
}

/** An event that cannot be projected, whoever tries. */
export interface Poison<Event> {
  readonly event: Event;
  readonly error: unknown;
}

/** An event of a history that cannot be decoded. */
class Unreadable {
  constructor(
    readonly position: string,
    readonly reason: unknown,
  ) {}
}

interface Kept<State> extends Folded<State> {
  /** The greatest place that was folded. */
  readonly place: string;
}

/**
 * What each stream of a lane folds to, kept in memory for the streams that were touched last. It is no truth: what is
 * not here is folded again from history, so it may be thrown away at any time.
 */
export class StreamFolds<Event extends ProjectedEvent, State> {
  readonly #kept = new Map<string, Kept<State>>();
  readonly #sight: Sight;
  readonly #repairs: ReadonlySet<string>;
  /** No table asks for the state: then only repairs ask for history. */
  readonly #isStateless: boolean;
  /** Rises with `clear`: a change that began before must not leave anything behind. */
  #era = 0;

  constructor(
    private readonly projection: Projection<Event, State>,
    private readonly reader: EventReader<Event>,
    private readonly store: Pick<EventStore, 'readStreams'>,
    /** Ids that are left out. */
    private readonly skipped: ReadonlySet<string>,
    /** Streams that are kept. */
    private readonly capacity = 20_000,
  ) {
    this.#sight = new Sight(projection, reader);
    this.#repairs = new Set(reader.repairs);
    this.#isStateless = projection.tables.every(({ kind }) => kind === 'events');
  }

  /** Forgets everything: the batch that was folded last was not written. */
  clear(): void {
    this.#kept.clear();
    this.#era += 1;
  }

  /**
   * The change of each stream that `events` touch, which must follow each other in the order of their positions and
   * on everything that was folded before. A stream whose fold throws is forgotten and named as poison instead.
   */
  async change(
    events: readonly Event[],
  ): Promise<{ changes: StreamChange<Event, State>[]; poisons: Poison<Event>[] }> {
    const changes: StreamChange<Event, State>[] = [];
    const poisons: Poison<Event>[] = [];
    const era = this.#era;
    const unfolded = new Map<string, Event[]>();
    for (const [stream, own] of byStream(events)) {
      const folded = this.#foldedBefore(stream, own);
      if (folded === undefined || !this.#isForward(folded, own)) {
        unfolded.set(stream, own);
        continue;
      }
      const outcome = this.#forward(stream, folded, own);
      if ('error' in outcome) poisons.push(outcome);
      else changes.push(outcome);
    }
    if (unfolded.size > 0) {
      const histories = await this.#histories(unfolded, events.at(-1)?.position as Position);
      for (const [stream, own] of unfolded) {
        const outcome = this.#anew(stream, histories.get(stream) ?? [], own, era === this.#era);
        if ('error' in outcome) poisons.push(outcome);
        else changes.push(outcome);
      }
    }
    return { changes, poisons };
  }

  #foldedBefore(stream: string, [first]: readonly Event[]): Kept<State> | undefined {
    const kept = this.#kept.get(stream);
    if (kept !== undefined) return kept;
    const isNew = first?.revision === 0n || this.#isStateless;
    return isNew ? { state: this.projection.initial, revision: -1n, place: '' } : undefined;
  }

  #isForward(folded: Kept<State>, events: readonly Event[]): boolean {
    let { place } = folded;
    for (const event of events) {
      if (this.#repairs.has(event.type)) return false;
      const own = this.reader.placeOf(event);
      if (own > place) place = own;
      else if (!this.#isStateless && this.projection.handlers[event.type]?.inAnyOrder !== true) return false;
    }
    return true;
  }

  #forward(
    stream: string,
    folded: Kept<State>,
    events: readonly Event[],
  ): StreamChange<Event, State> | Poison<Event> {
    let { state, revision, place } = folded;
    for (const event of events) {
      try {
        state = this.#fold(state, event);
      } catch (error) {
        this.#kept.delete(stream);
        return { event, error };
      }
      revision = event.revision;
      const own = this.reader.placeOf(event);
      if (own > place) place = own;
    }
    this.#keep(stream, { state, revision, place });
    return { stream, before: folded, after: { state, revision }, events: { before: [], after: events } };
  }

  #fold(state: State, event: Event): State {
    const handler = this.projection.handlers[event.type];
    return handler === undefined ? state : handler.fold(state, event);
  }

  #foldAll(recorded: readonly Event[]): Folded<State> & { readonly effective: readonly Event[] } {
    const effective = this.reader.effective(recorded);
    return {
      state: effective.reduce((state, event) => this.#fold(state, event), this.projection.initial),
      revision: recorded.at(-1)?.revision ?? -1n,
      effective,
    };
  }

  #anew(
    stream: string,
    recorded: readonly (Event | Unreadable)[],
    events: readonly Event[],
    isCurrent: boolean,
  ): StreamChange<Event, State> | Poison<Event> {
    const [first] = events;
    if (first === undefined) throw new RangeError('a stream without events has no change');
    const isUnreadable = (each: Event | Unreadable): each is Unreadable => each instanceof Unreadable;
    const readable = recorded.filter((each): each is Event => !isUnreadable(each));
    const upTo = (last: string, inclusive: boolean): Event[] =>
      readable.filter(({ position }) => position < last || (inclusive && position === last));
    const last = events.at(-1)?.position ?? '';
    if (isCurrent) this.#kept.delete(stream);
    let reached = first;
    try {
      // What lies behind the last of the events is not theirs to fail for: the page goes on for other streams.
      const unreadable = recorded.filter(isUnreadable).find(({ position }) => position <= last);
      if (unreadable !== undefined) throw unreadable.reason;
      const before = this.#foldAll(upTo(first.position, false));
      try {
        const after = this.#foldAll(upTo(last, true));
        const greatest = after.effective.at(-1);
        const place = greatest === undefined ? '' : this.reader.placeOf(greatest);
        if (isCurrent) this.#keep(stream, { state: after.state, revision: after.revision, place });
        return {
          stream,
          before,
          after,
          events: { before: before.effective, after: after.effective },
        };
      } catch (error) {
        // Which of the events it was: the first one that cannot be added.
        for (reached of events) this.#foldAll(upTo(reached.position, true));
        throw error;
      }
    } catch (error) {
      return { event: reached, error };
    }
  }

  /** What was recorded in each stream up to `until`, except what is skipped. */
  async #histories(
    streams: ReadonlyMap<string, readonly Event[]>,
    until: Position,
  ): Promise<ReadonlyMap<string, readonly (Event | Unreadable)[]>> {
    const histories = new Map<string, (Event | Unreadable)[]>();
    for await (const page of this.store.readStreams([...streams.keys()], { until })) {
      for (const stored of page) {
        if (!this.#sight.sees(stored) || this.skipped.has(stored.id)) continue;
        const history = histories.get(stored.stream);
        const read = this.#decode(stored);
        if (history === undefined) histories.set(stored.stream, [read]);
        else history.push(read);
      }
    }
    return histories;
  }

  #decode(stored: StoredEvent): Event | Unreadable {
    try {
      return this.reader.decode(stored);
    } catch (error) {
      return new Unreadable(stored.position, error);
    }
  }

  #keep(stream: string, folded: Kept<State>): void {
    if (this.#isStateless) return;
    this.#kept.delete(stream);
    this.#kept.set(stream, folded);
    if (this.#kept.size <= this.capacity) return;
    for (const oldest of this.#kept.keys()) {
      this.#kept.delete(oldest);
      return;
    }
  }
}

const byStream = <Event extends ProjectedEvent>(events: readonly Event[]): Map<string, Event[]> => {
  const streams = new Map<string, Event[]>();
  for (const event of events) {
    const own = streams.get(event.stream);
    if (own === undefined) streams.set(event.stream, [event]);
    else own.push(event);
  }
  return streams;
};
