import type { Actor, CommandDefinition, Occurrence, Source } from '@tandemspur/contracts';

/** A command of the contract, ready to be decided. One shape serves them all: the definition says the rest. */
export interface CommandRequest {
  readonly definition: CommandDefinition;
  /** Already validated against the definition's schema; without `occurredOn`. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly occurrence: Occurrence;
  readonly target: {
    readonly id: string;
    /** What the writer saw: `none` for something new, `any` when it does not mind. */
    readonly expected: bigint | 'none' | 'any';
  };
  readonly context: {
    /** UUID; the ids of the events derive from it, so that a retry is answered with the first result. */
    readonly commandId: string;
    readonly actor: Actor;
    readonly source: Source;
    /** ISO instant. */
    readonly now: string;
  };
}
