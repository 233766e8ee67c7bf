/** A row as it is written: column → value. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** A table that one projection owns. */
export interface TableShape {
  /** Where queries find it. Other generations of the table lie in neighbouring schemas, see `schemaOf`. */
  readonly schema: string;
  readonly name: string;
  /** Column → PostgreSQL type, in the order of insertion. Comes from code, never from input. */
  readonly columns: Readonly<Record<string, string>>;
  readonly primaryKey: readonly string[];
}

/** Rows made from what a stream's history folds to. */
export interface StateTable<State> {
  readonly kind: 'state';
  readonly shape: TableShape;
  /**
   * Pure.
   *
   * @param revision of the last event recorded in the stream, repairs included; -1 before the first one.
   */
  rows(stream: string, state: State, revision: bigint): readonly Row[];
}

/** A row for each effective event, or none. */
export interface EventTable<Event> {
  readonly kind: 'events';
  readonly shape: TableShape;
  /** Pure. */
  row(stream: string, event: Event): Row | undefined;
}

/**
 * Sums over many streams: what a stream contributes is taken out before it changes and put in after. The table has
 * a column `lane`, so that two lanes never touch one row, and a column `amount`; both are the engine's to fill.
 */
export interface SumTable<State> {
  readonly kind: 'sums';
  readonly shape: TableShape;
  /** Pure. The cells that the stream contributes to (all columns but `lane` and `amount`), and how much. */
  cells(stream: string, state: State): readonly { readonly cell: Row; readonly amount: number }[];
}

export type ProjectionTable<Event, State> = StateTable<State> | EventTable<Event> | SumTable<State>;

/** What a projection does with one type of event. */
export interface Handler<Event, State> {
  /** Pure; what throws parks the event. */
  fold(state: State, event: Event): State;
  /** Gives the same state wherever in the order it is folded: a backdated event then costs nothing. */
  readonly inAnyOrder?: boolean;
}

/** What the engine must see in an event. */
export interface ProjectedEvent {
  readonly id: string;
  /** Its name, without the version in which it was stored. */
  readonly type: string;
  readonly stream: string;
  readonly revision: bigint;
  readonly position: string;
}

/**
 * A projection is data plus pure functions. Each of its streams is folded in effective order; the rows of all its
 * tables derive from the fold, so that live rows, a rebuild and a naive fold are the same function of one history.
 */
export interface Projection<Event extends ProjectedEvent, State = unknown> {
  readonly name: string;
  /** Raise it when the rows' meaning changes: a new generation is then built beside the old one. */
  readonly version: number;
  /** How many workers can share it. Another number needs a new generation, as a new version does. */
  readonly lanes: number;
  /** By type of event; the store's filter derives from them. */
  readonly handlers: Readonly<Record<string, Handler<Event, State>>>;
  /** What the names of its streams begin with: corrections in others are none of its business. Default: all streams. */
  readonly streams?: readonly string[];
  readonly initial: State;
  readonly tables: readonly ProjectionTable<Event, State>[];
  /**
   * Events of one key keep their order among each other, share a lane, and are parked together. All events of a
   * stream have one key. Default: the stream.
   */
  sequenceKey?(event: ProjectedEvent): string;
}

/** The key that decides about an event's lane and, when one is parked, about its followers. */
export const sequenceKeyOf = <Event extends ProjectedEvent>(
  projection: Pick<Projection<Event>, 'sequenceKey'>,
  event: ProjectedEvent,
): string => projection.sequenceKey?.(event) ?? event.stream;

const primes = { offset: 0x811c9dc5, prime: 0x01000193 };

/** The lane of a key: FNV-1a (Fowler, Noll, Vo) modulo the number of lanes, the same on every machine for ever. */
export const laneOf = (key: string, lanes: number): number => {
  if (lanes === 1) return 0;
  let hash = primes.offset;
  for (let index = 0; index < key.length; index++) {
    hash = Math.imul(hash ^ key.charCodeAt(index), primes.prime);
  }
  return (hash >>> 0) % lanes;
};
