import { dayOf, type Recorded } from '@tandemspur/contracts';
import { effectiveHistory } from '../effective-history.js';
import type { Repairable } from '../repairs.js';

/** What of a recorded event the history of what was known looks at. */
export type Known = Repairable & Pick<Recorded, 'position' | 'recordedAt'>;

/** Whence one looks at a history. What is left out does not limit it: nothing given is everything known now. */
export interface Viewpoint {
  /** Instant, inclusive, written as `recordedAt` is: UTC with milliseconds. */
  readonly knownAt?: string | undefined;
  /** Recorded position, inclusive; goes before `knownAt`. */
  readonly position?: string | undefined;
  /** Day `YYYY-MM-DD`, inclusive: what happened after it is left out. */
  readonly asOf?: string | undefined;
}

/** Before the position of any event. */
const beforeAll = '';

/**
 * The position up to which a stream was known at a viewpoint: that of its last event with `recordedAt` ≤ `knownAt`.
 * Whoever knew an event knew all that stood before it in its stream, even those that a clock running ahead had
 * stamped later; cutting at each event's own time would tear holes into what had been seen.
 */
export const knownUpTo = (
  recorded: readonly Pick<Recorded, 'position' | 'recordedAt'>[],
  { knownAt, position }: Viewpoint,
): string | undefined => {
  if (position !== undefined || knownAt === undefined) return position;
  return recorded.reduce(
    (cut, event) => (event.recordedAt <= knownAt && event.position > cut ? event.position : cut),
    beforeAll,
  );
};

/** Whether something had happened by the viewpoint's day. */
export const hadHappened = (
  { occurredOn }: Pick<Recorded, 'occurredOn'>,
  asOf: string | undefined,
): boolean => asOf === undefined || dayOf(occurredOn) <= asOf;

/**
 * The effective history of one stream from a viewpoint: known then, repairs of then applied, and only after that cut
 * at `asOf`, so that a corrected day counts as corrected. Never throws.
 *
 * @param recorded the events of the stream with all its repairs, in any order.
 */
export const historyAt = <E extends Known>(recorded: readonly E[], viewpoint: Viewpoint) =>
  effectiveHistory(recorded, knownUpTo(recorded, viewpoint)).filter((event) =>
    hadHappened(event, viewpoint.asOf),
  );
