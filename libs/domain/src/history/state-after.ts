import type { Decider } from '../decider.js';

type Fold<State, Event> = Pick<Decider<State, never, Event>, 'initial'> & {
  readonly evolve: (state: State, event: Event) => State;
};

/** The state after each event of a history, in its order; as many as there are events. */
export const statesAfter = <State, Event>(
  { initial, evolve }: Fold<State, Event>,
  history: readonly Event[],
): readonly State[] => {
  let state = initial;
  return history.map((event) => (state = evolve(state, event)));
};
