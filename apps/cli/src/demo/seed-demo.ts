import { InvalidEvent, streamName, type EventStore } from '@tandemspur/event-store';
import { batchesOf, writesOf } from './batches.js';
import type { SimulationOptions } from './options.js';
import { simulate } from './simulate.js';
import type { SimulatedEvent } from './simulated-event.js';

export interface SeedProgress {
  /** Events that are in the store, those of an earlier run among them. */
  readonly done: number;
  readonly total: number;
}

export interface SeedCounts {
  /** Events of the simulation. */
  readonly events: number;
  /** Of these, written now; the others were there. */
  readonly appended: number;
  readonly appends: number;
  readonly tandems: number;
  readonly people: number;
  readonly staff: number;
}

/** The store holds something else where the simulation would write. Nothing was written there. */
export class ForeignHistory extends Error {
  constructor(
    readonly stream: string,
    readonly revision: number,
  ) {
    super(
      `${stream} holds another event at revision ${revision}: a demonstration of this seed with another number ` +
        'of tandems or another end or by another release, or entries made before it was complete',
    );
    this.name = 'ForeignHistory';
  }
}

const isStored = async (store: EventStore, { id, stream, revision }: SimulatedEvent): Promise<boolean> => {
  const place = BigInt(revision);
  for await (const events of store.readStream(stream, { from: place, to: place, limit: 1 })) {
    const [found] = events;
    if (!found) continue;
    if (found.id !== id) throw new ForeignHistory(stream, revision);
    return true;
  }
  return false;
};

/** How many events are stored already: they were appended in order, so a few looks suffice. */
const countStored = async (store: EventStore, events: readonly SimulatedEvent[]): Promise<number> => {
  let stored = 0;
  let missing = events.length + 1;
  while (missing - stored > 1) {
    const middle = stored === 0 ? 1 : Math.floor((stored + missing) / 2);
    const event = events[middle - 1];
    if (event && (await isStored(store, event))) stored = middle;
    else missing = middle;
  }
  return stored;
};

/**
 * Without the organisation's registration when it is registered already, and without anything of the organisation
 * when somebody has gone on with it.
 */
const afterRegistration = async (
  store: EventStore,
  events: readonly SimulatedEvent[],
  organisationId: string,
): Promise<readonly SimulatedEvent[]> => {
  const stream = streamName('organisation', organisationId);
  const found: string[] = [];
  for await (const batch of store.readStream(stream, { limit: 2 })) found.push(...batch.map(({ id }) => id));
  if (found.length === 0) return events;
  const own = events.filter((event) => event.stream === stream);
  if (own[0]?.id === found[0]) return events;
  const isFree = found[1] === undefined || found[1] === own[1]?.id;
  return events.filter((event) => event.stream !== stream || (isFree && event.revision > 0));
};

/** Another release may draw other lives from the same options; then its ids are there, with other events. */
const append = async (
  store: EventStore,
  batch: readonly SimulatedEvent[],
  organisationId: string,
): Promise<void> => {
  try {
    await store.append(writesOf(batch, organisationId));
  } catch (error) {
    const event = batch.find(({ id }) => error instanceof InvalidEvent && error.eventId === id);
    throw event ? new ForeignHistory(event.stream, event.revision) : error;
  }
};

const streamsOf = (events: readonly SimulatedEvent[], kind: 'tandem' | 'person' | 'staff'): number =>
  events.reduce(
    (sum, { stream, revision }) => sum + (revision === 0 && stream.startsWith(`${kind}-`) ? 1 : 0),
    0,
  );

/**
 * Appends the simulated organisation, in the order of recording. Running it again with equal options adds
 * nothing; after an interruption it goes on where it stopped. `until` must then be the same, so the caller
 * keeps it.
 *
 * @throws ForeignHistory, RangeError (see `simulate`), and what `EventStore.append` throws; then run it again.
 */
export const seedDemo = async (
  store: EventStore,
  options: SimulationOptions,
  onProgress?: (progress: SeedProgress) => void,
): Promise<SeedCounts> => {
  const all = simulate(options);
  const events = await afterRegistration(store, all, options.organisationId);
  const stored = await countStored(store, events);
  const skipped = all.length - events.length;
  const progress = (done: number): void => onProgress?.({ done: done + skipped, total: all.length });
  let done = stored;
  let appends = 0;
  progress(done);
  for (const batch of batchesOf(events.slice(stored))) {
    await append(store, batch, options.organisationId);
    done += batch.length;
    appends += 1;
    progress(done);
  }
  return {
    events: all.length,
    appended: done - stored,
    appends,
    tandems: streamsOf(all, 'tandem'),
    people: streamsOf(all, 'person'),
    staff: streamsOf(all, 'staff'),
  };
};
