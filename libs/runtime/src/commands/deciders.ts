import type { DomainCommand, DomainEvent, StreamKind } from '@tandemspur/contracts';
import {
  gatheringDecider,
  organisationDecider,
  personDecider,
  programmeDecider,
  reportDecider,
  safeguardingDecider,
  staffDecider,
  tandemDecider,
  type Decider,
  type Decision,
  type RecordedEvent,
} from '@tandemspur/domain';
import { effectiveState } from './effective-state.js';

/** What a command makes of a history as recorded, with its repairs. */
type Decide = (
  history: readonly RecordedEvent<DomainEvent>[],
  command: { readonly type: string; readonly data: object },
  decision: Decision,
) => readonly DomainEvent[];

/** Hides the decider's own types. Sound because a command was validated by the definition that names the stream. */
const erased =
  <State, C extends DomainCommand, E extends DomainEvent>(decider: Decider<State, C, E>): Decide =>
  (history, command, decision) => {
    const typed: unknown = command;
    return decider.decide(typed as C, effectiveState(decider, history), decision);
  };

/** Which decider decides on which kind of stream. */
export const deciders: Partial<Readonly<Record<StreamKind, Decide>>> = {
  organisation: erased(organisationDecider),
  programme: erased(programmeDecider),
  staff: erased(staffDecider),
  person: erased(personDecider),
  tandem: erased(tandemDecider),
  gathering: erased(gatheringDecider),
  safeguarding: erased(safeguardingDecider),
  report: erased(reportDecider),
};
