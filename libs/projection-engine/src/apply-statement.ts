import { textArray } from '@tandemspur/event-store';
import type { Difference } from './difference.js';
import type { GenerationStatus } from './generation.js';
import type { ProjectionTable } from './projection.js';
import { rowParts } from './row-parts.js';
import { changesChannel } from './schema.js';

/** An event that is parked: the poison itself, with its error, or a follower of its key. */
export interface Parking {
  readonly position: string;
  readonly sequenceKey: string;
  readonly stream: string;
  readonly eventId: string;
  /** Its name in the store. */
  readonly type: string;
  readonly error: string | null;
}

/** One lane's step from a checkpoint to the next one. */
interface Step {
  readonly generation: string;
  readonly lane: number;
  readonly epoch: string;
  readonly from: string;
  readonly to: string;
  /** Of the lane, after this step. */
  readonly applied: number;
  readonly idSum: string;
  /** Events in this step. */
  readonly events: number;
  readonly difference: Difference;
  readonly parked: readonly Parking[];
  /** What to tell the listeners; nothing when null. */
  readonly notification: string | null;
}

export interface Statement {
  readonly name: string;
  readonly text: string;
  values(step: Step): unknown[];
}

/**
 * The one statement that moves a lane: checkpoint, rows of all tables, parked events and notification, or nothing
 * at all when the lane is not where `from` and `epoch` say, or is held before `to`. Being one statement it is one
 * transaction without a round trip inside; being the same for every batch it is planned once.
 */
export const applyStatement = (
  projection: string,
  tables: readonly ProjectionTable<never, never>[],
  status: GenerationStatus,
): Statement => {
  const rows = rowParts(tables, status, 16);
  const text = `with moved as (
      update projection_engine.lane set position = $5, applied = $6, id_sum = $7, last_batch = $8,
        updated_at = clock_timestamp()
      where generation = $1 and lane = $2 and epoch = $3 and position = $4
        and (hold_until is null or hold_until < clock_timestamp() or $5::text collate "C" <= hold_at)
      returning 1),
    parking as (insert into projection_engine.parked
        (generation, lane, position, sequence_key, stream, event_id, type, error)
      select $1, $2, p, k, s, i::uuid, t, e
      from unnest($9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[]) as u(p, k, s, i, t, e)
      where exists (select from moved)),
    ${rows.expressions.map((expression) => `${expression},\n`).join('')}
    told as (select pg_notify('${changesChannel}', $15::text) from moved where $15::text is not null)
    select (select count(*) from moved)::int as moved, (select count(*) from told)::int as told`;
  return {
    name: `apply ${projection} ${status}`,
    text,
    values: (step) => {
      const { parked } = step;
      return [
        step.generation,
        step.lane,
        step.epoch,
        step.from,
        step.to,
        step.applied,
        step.idSum,
        step.events,
        textArray(parked.map(({ position }) => position)),
        textArray(parked.map(({ sequenceKey }) => sequenceKey)),
        textArray(parked.map(({ stream }) => stream)),
        textArray(parked.map(({ eventId }) => eventId)),
        textArray(parked.map(({ type }) => type)),
        textArray(parked.map(({ error }) => error)),
        step.notification,
        ...rows.values(step.difference),
      ];
    },
  };
};
