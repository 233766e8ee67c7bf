import { dayOf } from '@tandemspur/contracts';
import type { Occurred } from './decider.js';

interface Typed {
  readonly type: string;
  readonly data: object;
}

type DataOf<Event extends Typed, T> = Extract<Event, { type: T }>['data'];

/** What each event means to a state; an event without a line does not compile. `day` is `YYYY-MM-DD`. */
export type Meanings<State, Event extends Typed> = {
  readonly [T in Event['type']]: (state: State, data: DataOf<Event, T>, day: string) => State;
};

/** A fold's step that looks up what an event means by its type. */
export const evolveBy =
  <State, Event extends Typed>(meanings: Meanings<State, Event>) =>
  (state: State, event: Occurred<Event>): State => {
    const meaning = meanings[event.type as Event['type']];
    return meaning(state, event.data, dayOf(event.occurredOn));
  };
