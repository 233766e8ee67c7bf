import type { PoolClient } from 'pg';
import { asPosition, type EventStore, type StoredEvent } from '@tandemspur/event-store';
import { announcementOf } from '../announcement.js';
import { describeError } from '../failures.js';
import type { ProjectedEvent } from '../projection.js';
import { changesChannel } from '../schema.js';
import { Replay, type ReplayOptions } from './apply-in-halves.js';
import type { LockedKey, ParkedEvent } from './locked-key.js';

/** What a replay came to. */
export interface Replayed {
  /** Events that were applied. */
  readonly events: number;
  /** The first event that could not be; with all later ones it stays parked. */
  readonly poison?: { readonly event: ParkedEvent; readonly error: string };
}

/** Parked events as the store holds them, in order. @throws Error when it does not deliver one of them. */
const readParked = async (
  store: EventStore,
  parked: readonly ParkedEvent[],
): Promise<readonly StoredEvent[]> => {
  const last = parked.at(-1);
  if (last === undefined) return [];
  const found = new Map<string, StoredEvent>();
  const streams = [...new Set(parked.map(({ stream }) => stream))];
  for await (const page of store.readStreams(streams, { until: asPosition(last.position) })) {
    for (const event of page) found.set(event.position, event);
  }
  return parked.map(({ position, eventId }) => {
    const event = found.get(position);
    if (event === undefined) throw new Error(`the event store does not hold the parked event ${eventId}`);
    return event;
  });
};

/**
 * Applies what is parked of a key, as far as it goes, and forgets what is skipped. Whenever this changes the lane,
 * its epoch rises: the worker that owns it has the key, the tally and what is skipped in memory, and must look again.
 *
 * @throws errors of the world around.
 */
export const replay = async <Event extends ProjectedEvent>(
  client: PoolClient,
  options: ReplayOptions<Event>,
  key: LockedKey,
  skipped: ReadonlySet<string>,
): Promise<Replayed> => {
  const { generation, lane, position, tally } = key;
  const omitted = key.parked.filter(({ eventId }) => skipped.has(eventId));
  const left = key.parked.filter(({ eventId }) => !skipped.has(eventId));
  if (omitted.length > 0) {
    await client.query(`delete from projection_engine.parked where generation = $1 and position = any($2)`, [
      generation,
      omitted.map((event) => event.position),
    ]);
  }
  const running = new Replay(client, options, key, skipped);
  const failed = await running.run(await readParked(options.store, left));
  const { applied, changed } = running;
  for (const { id } of applied) tally.add(id);
  if (applied.length + omitted.length > 0) {
    await client.query(
      `update projection_engine.lane
        set applied = $3, id_sum = $4, epoch = epoch + 1, updated_at = clock_timestamp()
        where generation = $1 and lane = $2`,
      [generation, lane, tally.events, tally.sum],
    );
  }
  if (changed.size > 0) {
    await client.query(`select pg_notify($1, $2)`, [changesChannel, announcementOf([...changed], position)]);
  }
  const event = left.find((each) => each.position === failed?.event.position);
  if (failed === undefined || event === undefined) return { events: applied.length };
  const error = describeError(failed.error);
  await client.query(
    `update projection_engine.parked set error = $3 where generation = $1 and position = $2`,
    [generation, event.position, error],
  );
  return { events: applied.length, poison: { event, error } };
};
