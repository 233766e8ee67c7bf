import type { Decider, Occurred } from '@tandemspur/domain';

/** A state that events arrive at in any order, and that is always as if folded in effective order. */
export interface IncrementalFold<State, Event> {
  readonly state: () => State;
  readonly add: (event: Occurred<Event>) => void;
}

/**
 * Folds what is recorded in turn. Keeps the state before each event, so that a late entry only folds again
 * what happened after it.
 */
export const incrementalFold = <State, Event>({
  initial,
  evolve,
}: Pick<Decider<State, never, Event>, 'initial' | 'evolve'>): IncrementalFold<State, Event> => {
  const history: { readonly event: Occurred<Event>; readonly after: State }[] = [];
  const state = (): State => history.at(-1)?.after ?? initial;
  const push = (event: Occurred<Event>): void => {
    history.push({ event, after: evolve(state(), event) });
  };
  return {
    state,
    add: (event) => {
      const place = history.findLastIndex((earlier) => earlier.event.occurredOn <= event.occurredOn) + 1;
      const later = history.splice(place).map((each) => each.event);
      [event, ...later].forEach(push);
    },
  };
};
