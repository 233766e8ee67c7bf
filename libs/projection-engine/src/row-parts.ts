import { textArray } from '@tandemspur/event-store';
import type { Difference, TableDifference } from './difference.js';
import { tableName, type GenerationStatus } from './generation.js';
import type { ProjectionTable, TableShape } from './projection.js';

/** The part of a statement that writes rows. */
export interface RowParts {
  /** Common table expressions that do something if an expression called `moved` has a row. */
  readonly expressions: readonly string[];
  /** Their parameters, in order. */
  values(difference: Difference): unknown[];
}

type Part = (difference: TableDifference) => unknown[];

const columnOf = (rows: TableDifference['put'], name: string): Buffer =>
  textArray(
    rows.map((row) => {
      const value = row[name];
      return value === null || value === undefined ? null : String(value);
    }),
  );

/** `update` part of an upsert: what is summed adds up, all else is replaced where it differs. */
const onConflict = (table: ProjectionTable<never, never>): string => {
  const { columns, primaryKey } = table.shape;
  const target = `on conflict (${primaryKey.join(', ')}) do`;
  if (table.kind === 'sums') return `${target} update set amount = old.amount + excluded.amount`;
  const others = Object.keys(columns).filter((column) => !primaryKey.includes(column));
  if (others.length === 0) return `${target} nothing`;
  const set = others.map((column) => `${column} = excluded.${column}`).join(', ');
  return `${target} update set ${set} where old.* is distinct from excluded.*`;
};

const rowSource = (shape: TableShape, columns: readonly string[], first: number): string => {
  const arrays = columns.map((_, index) => `$${first + index}::text[]`).join(', ');
  const named = columns.map((_, index) => `c${index}`).join(', ');
  const cast = columns.map((column, index) => `c${index}::${shape.columns[column] ?? 'text'}`).join(', ');
  return `select ${cast} from unnest(${arrays}) as u(${named}) where exists (select from moved)`;
};

/** @param next number of the first parameter. */
export const rowParts = (
  tables: readonly ProjectionTable<never, never>[],
  status: GenerationStatus,
  next: number,
): RowParts => {
  const expressions: string[] = [];
  const bindings: (readonly Part[])[] = [];
  const take = (count: number): number => {
    const first = next;
    next += count;
    return first;
  };
  tables.forEach((table, index) => {
    const { shape } = table;
    const name = tableName(shape, status);
    const columns = Object.keys(shape.columns);
    const put: Part = (difference) => columns.map((column) => columnOf(difference.put, column));
    const gone: Part = (difference) =>
      shape.primaryKey.map((_, key) => textArray(difference.gone.map((values) => String(values[key] ?? ''))));
    if (table.kind !== 'sums') {
      const first = take(shape.primaryKey.length);
      expressions.push(`gone${index} as (delete from ${name} where (${shape.primaryKey.join(', ')}) in (
        ${rowSource(shape, shape.primaryKey, first)}))`);
    }
    const first = take(columns.length);
    expressions.push(`put${index} as (insert into ${name} as old (${columns.join(', ')})
      ${rowSource(shape, columns, first)} ${onConflict(table)})`);
    bindings.push(table.kind === 'sums' ? [put] : [gone, put]);
  });
  return {
    expressions,
    values: (difference) =>
      bindings.flatMap((parts, index) =>
        parts.flatMap((part) => part(difference[index] ?? { put: [], gone: [] })),
      ),
  };
};
