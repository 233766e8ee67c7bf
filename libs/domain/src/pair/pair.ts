import type { PairEvent, TandemEvent } from '@tandemspur/contracts';
import { Refusal } from '../refusal.js';

/** Ids of the open tandems of one pair; an import may bring more than one. */
export type OpenTandems = readonly string[];

/** Folds in the order of recording: this is about what holds now, not about when it happened. */
export const evolvePair = (open: OpenTandems, event: PairEvent): OpenTandems => {
  const others = open.filter((id) => id !== event.data.tandemId);
  return event.type === 'PairOccupied' ? [...others, event.data.tandemId] : others;
};

/**
 * What an event of a tandem does to its pair: at most one open tandem per pair of mentor and mentee.
 * @throws Refusal `pair-already-open`
 */
export const decidePair = (event: TandemEvent, tandemId: string, open: OpenTandems): readonly PairEvent[] => {
  const others = open.filter((id) => id !== tandemId);
  switch (event.type) {
    case 'TandemMatched':
    case 'TandemReopened':
      if (others.length > 0) throw new Refusal('pair-already-open');
      return [{ type: 'PairOccupied', data: { tandemId } }];
    case 'TandemEnded':
      return [{ type: 'PairReleased', data: { tandemId } }];
    default:
      return [];
  }
};
