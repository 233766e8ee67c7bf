import type { Position, StoredEvent } from '@tandemspur/event-store';
import type { EventReader } from '../event-reader.js';
import { laneOf, sequenceKeyOf, type ProjectedEvent, type Projection, type Row } from '../projection.js';
import type { StreamChange } from '../stream-folds.js';
import { Sight } from '../sight.js';
import { Tally } from '../tally.js';

interface Kept {
  state: unknown;
  /** Of the last event recorded. */
  revision: bigint;
  /** The greatest place that was folded. */
  place: string;
  /** Number of the page that touched it last. */
  touched: number;
  readonly lane: number;
}

/** What a stream's fold becomes; `before` is what every stream is before its first event. */
export interface LaneChange<Event> extends StreamChange<Event, unknown> {
  readonly lane: number;
}

/** A stream that has to be folded from its whole history, once, at the end. */
export interface Refolding {
  /** Rows of its state up to here were written. */
  readonly writtenUntil: Position | undefined;
  /** Rows of its events may be others than those that were written. */
  readonly isRepaired: boolean;
}

/**
 * One projection, folded in memory while all of history goes by once. A stream whose events do not come in effective
 * order is put off (`refoldings`): reading it again at the end costs one read, however often it happens.
 */
export class ProjectionFold<Event extends ProjectedEvent> {
  readonly tallies: readonly Tally[];
  readonly sight: Sight;
  readonly #repairs: ReadonlySet<string>;
  readonly #isStateless: boolean;
  readonly #eventTables: readonly {
    readonly index: number;
    readonly row: (event: Event) => Row | undefined;
  }[];
  readonly #states = new Map<string, Kept>();
  readonly #written = new Map<string, Position>();
  readonly #putOff = new Set<string>();
  readonly #repaired = new Set<string>();

  constructor(
    readonly projection: Projection<Event>,
    private readonly reader: EventReader<Event>,
    /** Ids of events that are left out. */
    readonly skipped: ReadonlySet<string>,
  ) {
    this.tallies = Array.from({ length: projection.lanes }, () => new Tally());
    this.sight = new Sight(projection, reader);
    this.#repairs = new Set(reader.repairs);
    this.#isStateless = projection.tables.every(({ kind }) => kind === 'events');
    this.#eventTables = projection.tables.flatMap((table, index) =>
      table.kind === 'events' ? [{ index, row: (event: Event) => table.row(event.stream, event) }] : [],
    );
  }

  /** States in memory. */
  get size(): number {
    return this.#states.size;
  }

  /** The page that touched the state which was not touched for longest. */
  get oldest(): number {
    for (const { touched } of this.#states.values()) return touched;
    return Infinity;
  }

  sees(stored: StoredEvent): boolean {
    return this.sight.sees(stored) && !this.skipped.has(stored.id);
  }

  /** Not a correction or retraction. */
  readonly isOrdinary = ({ type }: Event): boolean => !this.#repairs.has(type);

  laneOf(stored: StoredEvent): number {
    return laneOf(sequenceKeyOf(this.projection, stored), this.projection.lanes);
  }

  /**
   * The next event of history that it sees, and the rows of the event by its table's index. Never throws: what
   * throws here may have been corrected later, so the whole history of the stream has the last word.
   */
  take(stored: StoredEvent, event: Event, page: number): readonly (readonly [table: number, row: Row])[] {
    const lane = this.laneOf(stored);
    this.tallies[lane]?.add(stored.id);
    if (this.#repairs.has(event.type)) {
      this.#putOffStream(event.stream, true);
      return [];
    }
    if (!this.#isStateless) this.#fold(event, lane, page);
    const rows = this.rowsOf(event);
    if (rows === undefined) this.#putOffStream(event.stream, true);
    return rows ?? [];
  }

  /** Undefined when one of the tables throws: then the event has no rows in any of them. */
  rowsOf(event: Event): readonly (readonly [table: number, row: Row])[] | undefined {
    if (this.#eventTables.length === 0 || this.#repairs.has(event.type)) return [];
    try {
      const rows: [number, Row][] = [];
      for (const { index, row } of this.#eventTables) {
        const made = row(event);
        if (made !== undefined) rows.push([index, made]);
      }
      return rows;
    } catch {
      return undefined;
    }
  }

  /** The state that was not touched for longest; it leaves memory, to be written as it was at `until`. */
  evict(until: Position): LaneChange<Event> | undefined {
    for (const [stream, folded] of this.#states) {
      this.#states.delete(stream);
      this.#written.set(stream, until);
      return this.#change(stream, folded);
    }
    return undefined;
  }

  /** Every state that is still in memory; it leaves it. */
  *rest(): Generator<LaneChange<Event>> {
    for (const [stream, folded] of this.#states) {
      this.#states.delete(stream);
      yield this.#change(stream, folded);
    }
  }

  /** A stream whose rows cannot be made of its state as folded forward. */
  putOff(stream: string): void {
    this.#written.delete(stream);
    this.#putOffStream(stream, true);
  }

  get refoldings(): ReadonlyMap<string, Refolding> {
    return new Map(
      [...this.#putOff].map((stream) => [
        stream,
        { writtenUntil: this.#written.get(stream), isRepaired: this.#repaired.has(stream) },
      ]),
    );
  }

  #fold(event: Event, lane: number, page: number): void {
    const { stream, type } = event;
    if (this.#putOff.has(stream)) return;
    const known = this.#states.get(stream);
    if (known === undefined && this.#written.has(stream)) {
      this.#putOffStream(stream, false);
      return;
    }
    const folded = known ?? { state: this.projection.initial, revision: -1n, place: '', touched: page, lane };
    try {
      const handler = this.projection.handlers[type];
      const place = this.reader.placeOf(event);
      if (place > folded.place) folded.place = place;
      else if (handler?.inAnyOrder !== true) {
        this.#putOffStream(stream, false);
        return;
      }
      if (handler !== undefined) folded.state = handler.fold(folded.state, event);
      folded.revision = event.revision;
    } catch {
      this.#putOffStream(stream, true);
      return;
    }
    if (known !== undefined && known.touched === page) return;
    // Behind all others: the order of a Map is the order of insertion.
    folded.touched = page;
    if (known !== undefined) this.#states.delete(stream);
    this.#states.set(stream, folded);
  }

  #putOffStream(stream: string, isRepaired: boolean): void {
    this.#states.delete(stream);
    this.#putOff.add(stream);
    if (isRepaired) this.#repaired.add(stream);
  }

  #change(stream: string, { state, revision, lane }: Kept): LaneChange<Event> {
    return {
      ...{ stream, lane, before: { state: this.projection.initial, revision: -1n } },
      ...{ after: { state, revision }, events: { before: [], after: [] } },
    };
  }
}
