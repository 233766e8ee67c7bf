import type { Recorded, RepairEvent } from '@tandemspur/contracts';
import { isRepair, repaired, type Repairable } from './repairs.js';

type Placed = Pick<Recorded, 'occurredOn' | 'position' | 'revision'>;

/** What is left in an effective history: everything but the repairs. */
type Effective<E> = Exclude<E, { readonly type: RepairEvent['type'] }>;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Effective order: when it happened, then when it was recorded. */
export const byEffectiveOrder = (a: Placed, b: Placed): number =>
  byText(a.occurredOn, b.occurredOn) ||
  byText(a.position, b.position) ||
  (a.revision < b.revision ? -1 : a.revision > b.revision ? 1 : 0);

/**
 * The place of an event in effective order, as text that compares (by code unit; in PostgreSQL `collate "C"`) as
 * the events do: the space sorts before the `T` of a time. Events of one position have one place.
 */
export const placeOf = ({ occurredOn, position }: Pick<Recorded, 'occurredOn' | 'position'>): string =>
  `${occurredOn} ${position}`;

/**
 * The effective history of one stream at a recorded position: its events recorded up to there, minus retracted
 * ones, with corrections applied, in effective order. Repairs are not in it. Every read model, indicator, replay
 * and export derives from this one function. Never throws.
 *
 * @param recorded the events of the stream with all its repairs, in any order.
 * @param upTo recorded position, inclusive; all events when left out.
 */
export const effectiveHistory = <E extends Placed & Repairable>(
  recorded: readonly E[],
  upTo?: string,
): readonly Effective<E>[] => {
  const known = upTo === undefined ? [...recorded] : recorded.filter((event) => event.position <= upTo);
  const effective = known.some((event) => isRepair(event)) ? repaired(known) : known;
  return effective.sort(byEffectiveOrder) as Effective<E>[];
};
