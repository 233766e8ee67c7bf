import type { DomainEvent, EventDefinition, Recorded } from '@tandemspur/contracts';
import type { RecordedEvent } from '@tandemspur/domain';
import type { Handler, Projection, ProjectionTable } from '@tandemspur/projection-engine';

/** The recorded events that a list of definitions describes. */
export type EventsOf<D extends EventDefinition> = RecordedEvent<Extract<DomainEvent, { type: D['type'] }>>;

/** What the events of one stream fold to. */
export interface Fold<Event, State> {
  readonly initial: State;
  readonly evolve: (state: State, event: Event) => State;
  /** Types that give the same state wherever in the order they are folded. */
  readonly inAnyOrder?: ReadonlySet<string>;
}

/** A stream's state with the organisation that it belongs to. */
export interface Owned<State> {
  readonly organisationId: string | null;
  readonly state: State;
}

/** A fold that also knows whose stream it is. */
export const owned = <State, Event>({
  initial,
  evolve,
}: Fold<Event, State>): Fold<Event & Pick<Recorded, 'organisationId'>, Owned<State>> => ({
  initial: { organisationId: null, state: initial },
  evolve: ({ organisationId, state }, event) => ({
    organisationId: organisationId ?? event.organisationId,
    state: evolve(state, event),
  }),
});

/**
 * A projection of the streams that hold `events`. Its handlers, and with them the store's filter, derive from the
 * definitions: `evolve` handles each of them.
 */
export const defineProjection = <D extends EventDefinition, State>({
  events,
  fold: { initial, evolve, inAnyOrder },
  ...declaration
}: {
  name: string;
  version: number;
  lanes: number;
  events: readonly D[];
  fold: Fold<EventsOf<D>, State>;
  tables: readonly ProjectionTable<EventsOf<D>, State>[];
}): Projection<RecordedEvent<DomainEvent>> => {
  const handlers = events.map(({ type }): [string, Handler<EventsOf<D>, State>] => [
    type,
    { fold: evolve, inAnyOrder: inAnyOrder?.has(type) ?? false },
  ]);
  const streams = [...new Set(events.map(({ stream }) => `${stream}-`))];
  return { ...declaration, streams, initial, handlers: Object.fromEntries(handlers) };
};
