import type { Occurrence, Recorded } from '@tandemspur/contracts';
import type { Person } from './person/person.decider.js';

/** An event with when it happened: what a decider proposes, before it is recorded. */
export type Occurred<E> = E & Occurrence;

/** An event with its envelope: what is read back. */
export type RecordedEvent<E> = E & Recorded;

/** What other streams say, as far as a command needs it. */
export interface Facts {
  /** The mentor of the tandem that the command is about. */
  readonly mentor?: Person;
  readonly mentee?: Person;
  /** Whose record goes on after a merge. */
  readonly kept?: Person;
  /** How many follow-ups of the tandem are due. */
  readonly openFollowUps?: number;
}

/** Everything a decision needs from outside: no clock, no random, no look-up happens in here. */
export interface Decision {
  /** Id of the thing that the command is about. */
  readonly id: string;
  /** When it happened. */
  readonly occurrence: Occurrence;
  /** A fresh UUID for a thing that the command creates inside the stream. */
  readonly newId: string;
  /** Left out for commands that look no further than their own stream. */
  readonly facts?: Facts;
}

/** Pure: `decide` throws Refusal and nothing else; `evolve` never throws and is folded in effective order. */
export interface Decider<State, Command, Event> {
  readonly initial: State;
  readonly evolve: (state: State, event: Occurred<Event>) => State;
  readonly decide: (command: Command, state: State, decision: Decision) => readonly Event[];
}

/** The state that a history in effective order makes. */
export const fold = <State, Event>(
  decider: Pick<Decider<State, never, Event>, 'initial' | 'evolve'>,
  history: readonly Occurred<Event>[],
): State => history.reduce(decider.evolve, decider.initial);
