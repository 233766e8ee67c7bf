import type { blocks, Label, PersonEvent, Precision, TandemEvent } from '@tandemspur/contracts';
import type { RecordedEvent } from '../decider.js';

export type Block = keyof typeof blocks;

/** Whose event it is when it is not the tandem's. */
export type Side = 'mentor' | 'mentee';

export type LifeEvent = TandemEvent | PersonEvent;

/** A turning point of a tandem, told by one event. */
export interface KeyMoment {
  readonly block: Block;
  /** Stable id of what sort of moment it is. */
  readonly kind: string;
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly precision: Precision;
  readonly eventId: string;
  readonly stream: string;
  readonly side: Side | null;
  /** False: somebody noted it by hand. */
  readonly derived: boolean;
  readonly title: Label;
  readonly detail: Label | null;
}

type OfType<T extends LifeEvent['type']> = RecordedEvent<Extract<LifeEvent, { type: T }>>;

/** When an event is a key moment, and how it is told. `earlier`: what came before it in its own stream. */
export interface Moment<E extends LifeEvent> {
  readonly kind: string;
  readonly block: Block | ((event: E) => Block);
  readonly title: Label | ((event: E) => Label);
  /** Always, when left out. */
  readonly when?: (event: RecordedEvent<E>, earlier: readonly RecordedEvent<LifeEvent>[]) => boolean;
  readonly detail?: (
    event: RecordedEvent<E>,
    earlier: readonly RecordedEvent<LifeEvent>[],
  ) => Label | undefined;
  /** The day that the event itself names. */
  readonly on?: (event: E) => string;
  readonly byHand?: true;
}

/** What makes key moments, by the type of the event. */
export type Moments = { readonly [T in LifeEvent['type']]?: readonly Moment<OfType<T>>[] };
