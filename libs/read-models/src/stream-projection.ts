import type { DomainEvent, EventDefinition } from '@tandemspur/contracts';
import type { RecordedEvent } from '@tandemspur/domain';
import type { Projection, ProjectionTable } from '@tandemspur/projection-engine';

/** The events that a list of definitions describes. */
type EventsOf<D extends EventDefinition> = RecordedEvent<Extract<DomainEvent, { type: D['type'] }>>;

/** A projection of the streams that hold `events`; its filter derives from them. */
export const defineProjection = <D extends EventDefinition>(declaration: {
  name: string;
  version: number;
  events: readonly D[];
  table: ProjectionTable;
  rows: (key: string, history: readonly EventsOf<D>[]) => readonly object[];
}): Projection<RecordedEvent<DomainEvent>> => {
  const types = new Set<string>(declaration.events.map(({ type }) => type));
  const handled = (event: RecordedEvent<DomainEvent>): event is EventsOf<D> => types.has(event.type);
  return {
    name: declaration.name,
    version: declaration.version,
    types: declaration.events.map(({ wireName }) => wireName),
    table: declaration.table,
    rows: (key, history) =>
      declaration.rows(key, history.filter(handled)).map((row) => Object.fromEntries(Object.entries(row))),
  };
};
