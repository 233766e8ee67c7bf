import type { TandemEvent } from '@tandemspur/contracts';
import type { Tandem } from '../tandem.state.js';

type TypeOf = TandemEvent['type'];
type DataOf<T extends TypeOf> = Extract<TandemEvent, { type: T }>['data'];

/** What each event of a kind means: the tandem after it, given its data and the day on which it happened. */
export type Evolve<T extends TypeOf> = {
  readonly [K in T]: (tandem: Tandem, data: DataOf<K>, on: string) => Tandem;
};

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
