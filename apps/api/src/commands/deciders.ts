import type { DomainCommand, DomainEvent, StreamKind } from '@tandemspur/contracts';
import {
  fold,
  personDecider,
  staffDecider,
  tandemDecider,
  type Decider,
  type Decision,
  type RecordedEvent,
} from '@tandemspur/domain';

/** What a command makes of a history. */
type Decide = (
  history: readonly RecordedEvent<DomainEvent>[],
  command: { readonly type: string; readonly data: object },
  decision: Decision,
) => readonly DomainEvent[];

/**
 * Hides the decider's own types. Sound because a stream holds the events of its kind only, and a command was
 * validated by the definition that names the stream.
 */
const erased =
  <State, C extends DomainCommand, E extends DomainEvent>(decider: Decider<State, C, E>): Decide =>
  (history, command, decision) => {
    const events: readonly unknown[] = history;
    const typed: unknown = command;
    return decider.decide(typed as C, fold(decider, events as readonly RecordedEvent<E>[]), decision);
  };

/** Which decider decides on which kind of stream. */
export const deciders: Partial<Readonly<Record<StreamKind, Decide>>> = {
  person: erased(personDecider),
  staff: erased(staffDecider),
  tandem: erased(tandemDecider),
};
