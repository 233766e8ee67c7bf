import type { TandemEvent } from '@tandemspur/contracts';
import type { Meanings } from '../../by-type.js';
import type { Tandem } from '../tandem.state.js';

/** What each event of a theme means: the tandem after it, given its data and the day on which it happened. */
export type Evolve<T extends TandemEvent['type']> = Pick<Meanings<Tandem, TandemEvent>, T>;

export const later = (a: string | null, b: string): string => (a !== null && a > b ? a : b);

export const earlier = (a: string | null, b: string): string => (a !== null && a < b ? a : b);

/** The items, the last one that applies changed. */
export const mapLast = <T>(
  items: readonly T[],
  applies: (item: T) => boolean,
  change: (item: T) => T,
): readonly T[] => {
  const last = items.findLastIndex(applies);
  return items.map((item, index) => (index === last ? change(item) : item));
};
