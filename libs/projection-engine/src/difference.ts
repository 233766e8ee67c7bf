import type { ProjectedEvent, Projection, ProjectionTable, Row, TableShape } from './projection.js';
import type { StreamChange } from './stream-folds.js';

/** What is to be done to one table: rows that are new or different, and primary keys that are gone. */
export interface TableDifference {
  readonly put: Row[];
  /** Values of the primary key, in its order. */
  readonly gone: (readonly Row[string][])[];
}

/** A table that is not summed: `put` replaces. One that is: `put` adds `amount` to the cell. */
export type Difference = readonly TableDifference[];

const separator = '\u0000';

const keyOf = ({ primaryKey }: TableShape, row: Row): string =>
  primaryKey.length === 1
    ? String(row[primaryKey[0] ?? ''])
    : primaryKey.map((name) => String(row[name])).join(separator);

const isSame = ({ columns }: TableShape, a: Row, b: Row): boolean => {
  for (const name in columns) if (a[name] !== b[name]) return false;
  return true;
};

const compare = (
  shape: TableShape,
  before: readonly Row[],
  after: readonly Row[],
  into: TableDifference,
): void => {
  if (before.length === 0) {
    into.put.push(...after);
    return;
  }
  const old = new Map(before.map((row) => [keyOf(shape, row), row]));
  for (const row of after) {
    const key = keyOf(shape, row);
    const was = old.get(key);
    old.delete(key);
    if (was === undefined || !isSame(shape, was, row)) into.put.push(row);
  }
  for (const row of old.values()) into.gone.push(shape.primaryKey.map((name) => row[name] ?? null));
};

/** Sums per cell of what goes out and what comes in; cells that stay as they are do not appear. */
class Amounts {
  readonly #cells = new Map<string, { readonly cell: Row; amount: number }>();

  constructor(private readonly shape: TableShape) {}

  add(cell: Row, amount: number): void {
    const key = keyOf(this.shape, cell);
    const known = this.#cells.get(key);
    if (known === undefined) this.#cells.set(key, { cell, amount });
    else known.amount += amount;
  }

  rows(lane: number): Row[] {
    const changed = [...this.#cells.values()].filter(({ amount }) => amount !== 0);
    return changed.map(({ cell, amount }) => ({ ...cell, lane, amount }));
  }
}

const differenceOfTable = <Event extends ProjectedEvent, State>(
  table: ProjectionTable<Event, State>,
  changes: readonly StreamChange<Event, State>[],
  lane: number,
): TableDifference => {
  const difference: TableDifference = { put: [], gone: [] };
  switch (table.kind) {
    case 'state':
      for (const { stream, before, after } of changes) {
        compare(
          table.shape,
          table.rows(stream, before.state, before.revision),
          table.rows(stream, after.state, after.revision),
          difference,
        );
      }
      return difference;
    case 'events':
      for (const { stream, events } of changes) {
        const rows = (each: readonly Event[]): Row[] =>
          each.map((event) => table.row(stream, event)).filter((row) => row !== undefined);
        compare(table.shape, rows(events.before), rows(events.after), difference);
      }
      return difference;
    case 'sums': {
      const amounts = new Amounts(table.shape);
      for (const { stream, before, after } of changes) {
        for (const { cell, amount } of table.cells(stream, before.state)) amounts.add(cell, -amount);
        for (const { cell, amount } of table.cells(stream, after.state)) amounts.add(cell, amount);
      }
      difference.put.push(...amounts.rows(lane));
      return difference;
    }
  }
};

/**
 * What the changes of a batch do to each table of the projection, in its tables' order. Pure.
 *
 * @throws what the projection's functions throw.
 */
export const differenceOf = <Event extends ProjectedEvent, State>(
  { tables }: Pick<Projection<Event, State>, 'tables'>,
  changes: readonly StreamChange<Event, State>[],
  lane: number,
): Difference => tables.map((table) => differenceOfTable(table, changes, lane));
