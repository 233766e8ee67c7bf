import type { ProblemCode, ProblemParams, TandemEvent } from '@tandemspur/contracts';
import type { Tandem } from '../tandem.state.js';

type EventType = TandemEvent['type'];
type DataOf<T extends EventType> = Extract<TandemEvent, { type: T }>['data'];

/** A rule about some events of a tandem. */
export interface Rule<T extends EventType = EventType> {
  readonly code: ProblemCode;
  readonly on: readonly T[];
  /** The field at fault; left out when it is none. */
  readonly field?: string;
  /**
   * The values that the text names when the rule is broken, otherwise undefined; asked with what is known of the tandem,
   * the event's data and the day on which it happened.
   */
  readonly broken: (tandem: Tandem, data: DataOf<T>, day: string) => ProblemParams | undefined;
}

/** One rule, its test typed by the events that it is about. */
export const rule = <const T extends EventType>(declared: Rule<T>): Rule => declared as unknown as Rule;

export const when = (condition: boolean, params: ProblemParams = {}): ProblemParams | undefined =>
  condition ? params : undefined;

/** Broken when there is a day already, which the text names. */
export const already = (name: string, known: string | null | undefined): ProblemParams | undefined =>
  known ? { [name]: known } : undefined;

/** Broken when `day` lies before a day that is known, which the text names. */
export const dayBefore = (
  day: string,
  name: string,
  known: string | null | undefined,
): ProblemParams | undefined => (known && day < known ? { [name]: known } : undefined);
