import type { Recorded } from '@tandemspur/contracts';

type Placed = Pick<Recorded, 'occurredOn' | 'position' | 'revision'>;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Effective order: when it happened, then when it was recorded. */
export const byEffectiveOrder = (a: Placed, b: Placed): number =>
  byText(a.occurredOn, b.occurredOn) ||
  byText(a.position, b.position) ||
  (a.revision < b.revision ? -1 : a.revision > b.revision ? 1 : 0);

/**
 * The effective history of one stream at a recorded position: its events recorded up to there, in effective
 * order. Every read model, indicator, replay and export derives from this one function.
 *
 * @param upTo recorded position, inclusive; all events when left out.
 */
export const effectiveHistory = <E extends Placed>(recorded: readonly E[], upTo?: string): readonly E[] =>
  recorded.filter((event) => upTo === undefined || event.position <= upTo).sort(byEffectiveOrder);
