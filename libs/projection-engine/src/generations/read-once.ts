import { beginning, type EventStore, type Position, type StoredEvent } from '@tandemspur/event-store';
import type { EventReader } from '../event-reader.js';
import type { ProjectedEvent } from '../projection.js';
import type { Locate } from './copy-writer.js';
import { BuildFailed, type FailurePoint } from './failures.js';
import type { ProjectionFold } from './projection-fold.js';
import { unionOf } from '../sight.js';
import type { ShadowRows } from './shadow-rows.js';

/** One projection in the making. */
export interface Making<Event extends ProjectedEvent> {
  readonly fold: ProjectionFold<Event>;
  readonly rows: ShadowRows<Event>;
}

export interface ReadOnceOptions<Event extends ProjectedEvent> {
  readonly store: Pick<EventStore, 'readAll'>;
  readonly reader: EventReader<Event>;
  readonly makings: readonly Making<Event>[];
  readonly until: Position;
  /** States in memory, of all projections together. */
  readonly capacity: number;
  readonly onEvents: (count: number) => void;
  /** @throws to end the reading. */
  readonly check: () => void;
}

/** Events a page. */
const pageSize = 5_000;

/** An event as the engine names it where it fails. */
export const pointOf = ({ id, type, position, stream }: StoredEvent): FailurePoint => ({
  eventId: id,
  ...{ type, position, stream },
});

/** The least recently touched states leave memory, to make room for a while. */
const evict = <Event extends ProjectedEvent>(
  makings: readonly Making<Event>[],
  capacity: number,
  until: Position,
): void => {
  let size = makings.reduce((sum, { fold }) => sum + fold.size, 0);
  if (size <= capacity) return;
  for (const most = Math.floor(capacity * 0.95); size > most; size--) {
    const { fold, rows } = makings.reduce((a, b) => (b.fold.oldest < a.fold.oldest ? b : a));
    const change = fold.evict(until);
    if (change !== undefined && !rows.addState(change)) fold.putOff(change.stream);
  }
};

/**
 * Reads history up to `until` once, for all projections together: rows of events go straight to the server, states
 * stay in memory as long as there is room, and are written where they leave it.
 *
 * @throws BuildFailed, what `check` throws, errors of the store and of the server.
 */
export const readOnce = async <Event extends ProjectedEvent>(
  options: ReadOnceOptions<Event>,
): Promise<void> => {
  const { store, reader, makings, until, capacity } = options;
  const filter = unionOf(makings.map(({ fold }) => fold.sight));
  let after: Position = beginning;
  let page = 0;
  let writing: Promise<unknown> = Promise.resolve();
  const flush = async (from: Position, to: Position): Promise<void> => {
    const [before, sending] = [writing, makings];
    await before;
    writing = Promise.all(
      sending.map(({ fold, rows }) =>
        rows.flush((table) => locateEvent(options, fold, table, { after: from, until: to })),
      ),
    );
    // Awaited before the next page is sent.
    writing.catch(() => undefined);
  };
  for await (const events of store.readAll({ until, filter, batchSize: pageSize })) {
    options.check();
    for (const stored of events) takeEvent(makings, reader, stored, page);
    const last = events.at(-1)?.position ?? after;
    evict(makings, capacity, last);
    await flush(after, last);
    after = last;
    page += 1;
    options.onEvents(events.length);
  }
  await writing;
};

const takeEvent = <Event extends ProjectedEvent>(
  makings: readonly Making<Event>[],
  reader: EventReader<Event>,
  stored: StoredEvent,
  page: number,
): void => {
  let event: Event | undefined;
  for (const { fold, rows } of makings) {
    if (!fold.sees(stored)) continue;
    try {
      event ??= reader.decode(stored);
    } catch (error) {
      throw new BuildFailed(fold.projection.name, pointOf(stored), error);
    }
    for (const [table, row] of fold.take(stored, event, page)) rows.add(table, row);
  }
};

/** Every event that a fold sees has the rows that `rowsOf` says, so that the nth row can be found again. */
const locateEvent =
  <Event extends ProjectedEvent>(
    { store, reader }: Pick<ReadOnceOptions<Event>, 'store' | 'reader'>,
    fold: ProjectionFold<Event>,
    table: number,
    range: { readonly after: Position; readonly until: Position },
  ): Locate =>
  async (row) => {
    let left = row;
    const { filter } = fold.sight;
    for await (const events of store.readAll({ ...range, filter, batchSize: pageSize })) {
      for (const stored of events) {
        if (!fold.sees(stored)) continue;
        const hasRow = fold.rowsOf(reader.decode(stored))?.some(([index]) => index === table) === true;
        if (hasRow && left-- === 0) return pointOf(stored);
      }
    }
    return {};
  };
