import type { EventTable, Row, StateTable, SumTable, TableShape } from '@tandemspur/projection-engine';
import type { EntitySchema } from 'typeorm';

/** Schema that holds every read table. */
export const readSchema = 'read_models';

/** The projection's table, derived from the entity, so that both are one declaration. */
const shapeOf = <T>(entity: EntitySchema<T>): TableShape => {
  const { schema = readSchema, tableName = '', columns } = entity.options;
  const named = Object.entries(columns).map(([property, column]) => {
    const { name, type, primary } = column as { name?: string; type: unknown; primary?: boolean };
    return { name: name ?? property, type: String(type), primary: primary === true };
  });
  return {
    schema,
    name: tableName,
    columns: Object.fromEntries(named.map(({ name, type }) => [name, type])),
    primaryKey: named.filter(({ primary }) => primary).map(({ name }) => name),
  };
};

/** An entity's object is a row: its properties are the columns. */
type RowOf<T> = T & { readonly [K in keyof T]: Row[string] };

const idOf = (stream: string): string => stream.slice(stream.indexOf('-') + 1);

/** Rows made from what a stream folds to; `id` is the stream's without its kind. */
export const stateTable = <T, State>(
  entity: EntitySchema<T>,
  rows: (id: string, state: State, revision: bigint) => readonly RowOf<T>[],
): StateTable<State> => ({
  kind: 'state',
  shape: shapeOf(entity),
  rows: (stream, state, revision) => rows(idOf(stream), state, revision),
});

/** A row for each effective event. */
export const eventTable = <T, Event>(
  entity: EntitySchema<T>,
  row: (id: string, event: Event) => RowOf<T>,
): EventTable<Event> => ({
  kind: 'events',
  shape: shapeOf(entity),
  row: (stream, event) => row(idOf(stream), event),
});

/** Sums over streams: each stream counts 1 in every cell that it names. */
export const countTable = <T extends { lane: number; amount: string }, State>(
  entity: EntitySchema<T>,
  cells: (state: State) => readonly Omit<T, 'lane' | 'amount'>[],
): SumTable<State> => ({
  kind: 'sums',
  shape: shapeOf(entity),
  cells: (_, state) => cells(state).map((cell) => ({ cell: cell as unknown as Row, amount: 1 })),
});
