import type { PairEvent } from '@tandemspur/contracts';
import { Refusal } from '../refusal.js';
import { openEnding, type Tandem } from '../tandem/tandem.state.js';

/** Ids of the open tandems of one pair; an import may bring more than one. */
export type OpenTandems = readonly string[];

/** Folds in the order of recording: this is about what holds now, not about when it happened. */
export const evolvePair = (open: OpenTandems, event: PairEvent): OpenTandems => {
  const others = open.filter((id) => id !== event.data.tandemId);
  return event.type === 'PairOccupied' ? [...others, event.data.tandemId] : others;
};

/** One mentor and one mentee. */
export interface Pair {
  readonly mentorId: string;
  readonly menteeId: string;
}

/** The pair that a tandem occupies: its own while it is matched and has not ended, otherwise none. */
export const occupiedBy = (tandem: Tandem): Pair | undefined => {
  const { mentorId, menteeId, matchedOn } = tandem;
  if (mentorId === null || menteeId === null || matchedOn === null || openEnding(tandem)) return undefined;
  return { mentorId, menteeId };
};

/** What is to be recorded of a pair. */
export interface PairMove {
  readonly pair: Pair;
  readonly event: PairEvent;
}

/**
 * What a change of a tandem, whatever made it, does to pairs: the old one is released, the new one occupied. At most
 * one move for each pair; none when the pair stays.
 */
export const pairMoves = (tandemId: string, before: Tandem, after: Tandem): readonly PairMove[] => {
  const [old, next] = [occupiedBy(before), occupiedBy(after)];
  if (old?.mentorId === next?.mentorId && old?.menteeId === next?.menteeId) return [];
  return [
    ...(old ? [{ pair: old, event: { type: 'PairReleased', data: { tandemId } } } as const] : []),
    ...(next ? [{ pair: next, event: { type: 'PairOccupied', data: { tandemId } } } as const] : []),
  ];
};

/**
 * Admits what is to be recorded of a pair: a pair of mentor and mentee has at most one open tandem.
 *
 * @throws Refusal `pair-already-open`
 */
export const admitToPair = (event: PairEvent, open: OpenTandems): void => {
  if (event.type === 'PairOccupied' && open.some((id) => id !== event.data.tandemId)) {
    throw new Refusal('pair-already-open');
  }
};
