import type { Actor, DomainEvent, Occurrence, Source } from '@tandemspur/contracts';

/** An event of the simulated organisation, with all that its envelope will say. */
export interface SimulatedEvent {
  readonly id: string;
  readonly stream: string;
  /** Place in its stream, from 0. */
  readonly revision: number;
  readonly event: DomainEvent;
  readonly occurrence: Occurrence;
  /** ISO instant with milliseconds. */
  readonly recordedAt: string;
  readonly actor: Actor;
  readonly source: Source;
  /**
   * Id of the first event that the command made. Events of one command stand side by side and are appended
   * together.
   */
  readonly commandId: string;
}
