import type { DomainEvent } from '@tandemspur/contracts';
import { effectiveHistory, fold, type Decider, type RecordedEvent } from '@tandemspur/domain';

/**
 * How a thing stands, given everything recorded of it with all repairs. Sound for a stream of the decider's kind: it
 * holds the events of that kind, and repairs.
 */
export const effectiveState = <State, E extends DomainEvent>(
  decider: Pick<Decider<State, never, E>, 'initial' | 'evolve'>,
  recorded: readonly RecordedEvent<DomainEvent>[],
): State => {
  const events: readonly unknown[] = effectiveHistory(recorded);
  return fold(decider, events as readonly RecordedEvent<E>[]);
};
