import { beginning, type EventStore, type Position } from '@tandemspur/event-store';
import type { EventReader } from '../event-reader.js';
import { laneOf, sequenceKeyOf, type ProjectedEvent, type Projection } from '../projection.js';
import { Sight } from '../sight.js';
import { Tally } from '../tally.js';
import { skipsOf, type Counted, type LaneSnapshot } from './snapshot.js';

/** Events a page. */
const pageSize = 5_000;

export interface CountOptions<Event extends ProjectedEvent> {
  readonly store: EventStore;
  readonly reader: EventReader<Event>;
  readonly projection: Projection<Event>;
  /** Counts everything again, instead of what is new since the last proof. */
  readonly fromBeginning?: boolean;
  readonly signal?: AbortSignal;
  /** Events that were read, and about how many there are to read. */
  readonly onProgress?: (done: number, total: number) => void;
}

interface LaneCount {
  readonly lane: LaneSnapshot;
  readonly from: Position;
  readonly tally: Tally;
  skipped: number;
}

/** Goes on from the last proof, unless a skip was decided since: that proof may have counted the event. */
const countFor = (lane: LaneSnapshot, isAnew: boolean, skips: string): LaneCount => {
  const { counted } = lane;
  if (isAnew || counted.skips !== skips || counted.position > lane.position)
    return { lane, from: beginning, tally: new Tally(), skipped: 0 };
  return { lane, from: counted.position, tally: counted.tally.copy(), skipped: counted.skipped };
};

/**
 * What the store holds for each lane up to the lane's position, by number of the lane.
 *
 * @throws the signal's reason; errors of the store.
 */
export const countEvents = async <Event extends ProjectedEvent>(
  options: CountOptions<Event>,
  lanes: readonly LaneSnapshot[],
  skipped: ReadonlySet<string>,
): Promise<ReadonlyMap<number, Counted>> => {
  const { store, reader, projection, signal = new AbortController().signal, onProgress } = options;
  const skips = skipsOf(skipped);
  const counts = lanes.map((lane) => countFor(lane, options.fromBeginning === true, skips));
  const byLane = new Map(counts.map((count) => [count.lane.lane, count]));
  const after = counts
    .map(({ from }) => from)
    .reduce((a, b) => (a < b ? a : b), counts[0]?.from ?? beginning);
  const until = lanes.map(({ position }) => position).reduce((a, b) => (a > b ? a : b), beginning);
  const known = counts.map(({ tally }) => tally.events).reduce((a, b) => a + b, 0);
  const total = lanes.reduce((sum, { applied, parked }) => sum + applied.events + parked.length, -known);
  let done = 0;
  if (after < until) {
    await store.waitFor(until, signal);
    for await (const page of store.readAll({
      after,
      until,
      filter: new Sight(projection, reader).filter,
      batchSize: pageSize,
    })) {
      signal.throwIfAborted();
      for (const event of page) {
        const count = byLane.get(laneOf(sequenceKeyOf(projection, event), projection.lanes));
        if (count === undefined || event.position <= count.from || event.position > count.lane.position)
          continue;
        if (skipped.has(event.id)) count.skipped += 1;
        else count.tally.add(event.id);
      }
      done += page.length;
      onProgress?.(done, Math.max(done, total));
    }
  }
  signal.throwIfAborted();
  return new Map(
    counts.map(({ lane, tally, skipped: left }) => [
      lane.lane,
      { position: lane.position, tally, skipped: left },
    ]),
  );
};
