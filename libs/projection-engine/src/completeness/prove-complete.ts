import type { Pool } from 'pg';
import type { EventStore } from '@tandemspur/event-store';
import type { SkipJournal } from '../event-reader.js';
import type { ProjectedEvent } from '../projection.js';
import { Tally } from '../tally.js';
import { countEvents, type CountOptions } from './count-events.js';
import { keepProof } from './last-proof.js';
import type { LaneProof, Proof } from './proof.js';
import { skipsOf, takeSnapshot, type Counted, type LaneSnapshot } from './snapshot.js';

export interface ProveOptions<Event extends ProjectedEvent> extends CountOptions<Event> {
  readonly pool: Pool;
  readonly journal: SkipJournal;
}

interface Weighed {
  readonly proof: LaneProof;
  readonly expected: Tally;
  readonly accounted: Tally;
}

/** What is parked and skipped is about to be forgotten: it counts as skipped. */
const weigh = (lane: LaneSnapshot, counted: Counted, skipped: ReadonlySet<string>): Weighed => {
  const parked = lane.parked.filter((id) => !skipped.has(id));
  const accounted = lane.applied.copy();
  for (const id of parked) accounted.add(id);
  const proof = {
    lane: lane.lane,
    position: lane.position,
    expected: counted.tally.events,
    applied: lane.applied.events,
    parked: parked.length,
    skipped: counted.skipped,
    sums: { expected: counted.tally.sum, appliedAndParked: accounted.sum },
    complete: accounted.equals(counted.tally),
  };
  return { proof, expected: counted.tally, accounted };
};

const total = (tallies: readonly Tally[]): Tally => {
  const all = new Tally();
  for (const tally of tallies) all.include(tally);
  return all;
};

/**
 * Proves that the live generation of this declaration holds every event up to where its lanes stand, by comparing
 * what they say they applied, and what is parked, with the store. The result is kept for `lastProof`, and the next
 * proof counts only what is new.
 *
 * Undefined when there is nothing to prove: another generation is live, or the store does not hold its positions.
 *
 * @throws the signal's reason; errors of PostgreSQL and of the store.
 */
export const proveComplete = async <Event extends ProjectedEvent>(
  options: ProveOptions<Event>,
): Promise<Proof | undefined> => {
  const { pool, store, journal, projection } = options;
  const snapshot = await takeSnapshot(pool, projection);
  if (snapshot === undefined) return undefined;
  const { generation, lanes } = snapshot;
  if (!(await holdsAll(store, lanes))) return undefined;
  // After the snapshot: whatever a skip has removed from that is in the journal by now.
  const skipped = await journal.skipped(projection.name);
  const counts = await countEvents(options, lanes, skipped);
  const weighed = lanes.flatMap((lane) => {
    const counted = counts.get(lane.lane);
    return counted === undefined ? [] : [weigh(lane, counted, skipped)];
  });
  const proofs = weighed.map(({ proof }) => proof);
  const provenAt = await keepProof(pool, generation, proofs, skipsOf(skipped));
  const sum = (of: (proof: LaneProof) => number): number => proofs.reduce((a, proof) => a + of(proof), 0);
  return {
    projection: projection.name,
    generation,
    position: lanes.map(({ position }) => position).reduce((a, b) => (a < b ? a : b)),
    expected: sum((each) => each.expected),
    applied: sum(({ applied }) => applied),
    parked: sum(({ parked }) => parked),
    skipped: sum((each) => each.skipped),
    sums: {
      expected: total(weighed.map(({ expected }) => expected)).sum,
      appliedAndParked: total(weighed.map(({ accounted }) => accounted)).sum,
    },
    complete: proofs.every(({ complete }) => complete),
    lanes: proofs,
    provenAt,
  };
};

const holdsAll = async (store: EventStore, lanes: readonly LaneSnapshot[]): Promise<boolean> => {
  for (const position of new Set(lanes.map((lane) => lane.position)))
    if (!(await store.holds(position))) return false;
  return true;
};
