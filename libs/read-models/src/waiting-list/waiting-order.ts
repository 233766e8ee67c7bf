import type { Nearness } from '@tandemspur/contracts';
import { nearnessOrder } from './nearness.js';

/** What decides where somebody stands in the list. */
export interface Waiting {
  readonly id: string;
  readonly waitingSince: string;
  readonly nearness: Nearness;
}

/** A place in the list as text that sorts as the list does: the nearest, then the longest wait, then the id. */
const placeOf = ({ id, waitingSince, nearness }: Waiting): string =>
  `${String(nearnessOrder.indexOf(nearness))} ${waitingSince} ${id}`;

/**
 * The part of a list that comes after a place, in order, and whether more follows.
 *
 * @param limit at most so many.
 */
export const pageAfter = <W extends Waiting>(
  waiting: readonly W[],
  after: string | undefined,
  limit: number,
): { readonly items: readonly W[]; readonly last: string | undefined } => {
  const rest = waiting
    .map((each) => ({ each, place: placeOf(each) }))
    .filter(({ place }) => after === undefined || place > after)
    .sort((a, b) => (a.place < b.place ? -1 : 1));
  const page = rest.slice(0, limit);
  return {
    items: page.map(({ each }) => each),
    last: rest.length > limit ? page.at(-1)?.place : undefined,
  };
};
