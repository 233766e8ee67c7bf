import type { Decider } from '@tandemspur/domain';
import type { DomainEvent } from '@tandemspur/contracts';
import { occurrenceAt } from './entry.js';
import { incrementalFold } from './incremental-fold.js';
import type { Minute } from './local-time.js';
import type { Recording } from './recorder.js';
import type { Hand } from './staff.js';

/** A command that is given and written down on the day on which it happens. */
export interface Given<Command> {
  readonly command: Command;
  readonly occurred: Minute;
  readonly recorded: Minute;
  readonly hand: Hand;
  /** Id of what it creates inside its stream. */
  readonly newId?: string;
}

/**
 * Takes commands to one stream, in the order of recording, through its decider.
 *
 * @throws Refusal when the invented history breaks a rule.
 */
export const decided = <State, Command, Event extends DomainEvent>(
  decider: Decider<State, Command, Event>,
  stream: string,
  given: readonly Given<Command>[],
): readonly Recording[] => {
  const known = incrementalFold(decider);
  const id = stream.slice(stream.indexOf('-') + 1);
  return given.map(({ command, occurred, recorded, hand, newId = id }) => {
    const occurrence = occurrenceAt(occurred, 'day');
    const events = decider.decide(command, known.state(), { id, occurrence, newId });
    for (const event of events) known.add({ ...event, ...occurrence });
    return { events: events.map((event) => ({ stream, event })), occurrence, recorded, hand };
  });
};
