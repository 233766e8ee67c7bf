import type { StoredEvent } from '@tandemspur/event-store';
import type {
  EventReader,
  ProjectedEvent,
  Projection,
  ProjectionTable,
  Row,
} from '@tandemspur/projection-engine';
import type pg from 'pg';

/** Per table its rows as lines of text, sorted, so that two ways of making them can be compared. */
export type TableRows = Readonly<Record<string, readonly string[]>>;

const lineOf = (values: readonly unknown[]): string =>
  JSON.stringify(
    values.map((value) => value ?? null),
    (_, value: unknown) => (typeof value === 'number' || typeof value === 'boolean' ? String(value) : value),
  );

/** Sums are compared whichever lane they lie in. */
const comparedColumns = ({ kind, shape }: ProjectionTable<never, never>): readonly string[] =>
  Object.keys(shape.columns).filter(
    (column) => kind !== 'sums' || (column !== 'lane' && column !== 'amount'),
  );

/** The rows that lie in the database. */
export const storedRows = async (
  pool: pg.Pool,
  projections: readonly Projection<never>[],
): Promise<TableRows> => {
  const rows: Record<string, readonly string[]> = {};
  for (const table of projections.flatMap(({ tables }) => tables)) {
    const { schema, name } = table.shape;
    const columns = comparedColumns(table);
    const casts = columns.map((column) => `${column}::text`);
    const query =
      table.kind === 'sums'
        ? `select ${[...casts, 'sum(amount)::text'].join(', ')} from ${schema}.${name}
            group by ${columns.join(', ')} having sum(amount) <> 0`
        : `select ${casts.join(', ')} from ${schema}.${name}`;
    const found = await pool.query<unknown[]>({ text: query, rowMode: 'array' });
    rows[name] = found.rows.map(lineOf).sort();
  }
  return rows;
};

/** Streams with what was recorded in them. */
const byStream = <Event extends ProjectedEvent>(events: readonly Event[]): Map<string, Event[]> => {
  const streams = new Map<string, Event[]>();
  for (const event of events) streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
  return streams;
};

/**
 * The rows as the declarations say, without any engine: each stream's effective history folded from its first
 * event, and the rows of that.
 */
export const naiveRows = <Event extends ProjectedEvent>(
  projections: readonly Projection<Event>[],
  reader: EventReader<Event>,
  stored: readonly StoredEvent[],
): TableRows => {
  const rows: Record<string, readonly string[]> = {};
  for (const projection of projections) {
    const { handlers, initial, tables, streams: prefixes = [''] } = projection;
    const names = new Set(reader.wireNames([...Object.keys(handlers), ...reader.repairs]));
    const seen = stored
      .filter(({ type, stream }) => names.has(type) && prefixes.some((prefix) => stream.startsWith(prefix)))
      .map((event) => reader.decode(event));
    const streams = [...byStream(seen)].map(([stream, recorded]) => {
      const effective = reader.effective(recorded);
      const state = effective.reduce((before, event) => handlers[event.type]?.fold(before, event), initial);
      return { stream, effective, state, revision: recorded.at(-1)?.revision ?? -1n };
    });
    for (const table of tables) {
      const columns = comparedColumns(table);
      const line = (row: Row): string => lineOf(columns.map((column) => row[column]));
      const lines: string[] = [];
      const sums = new Map<string, { readonly cell: Row; readonly amount: number }>();
      for (const { stream, effective, state, revision } of streams) {
        if (table.kind === 'state') lines.push(...table.rows(stream, state, revision).map(line));
        if (table.kind === 'events') {
          const made = effective.map((event) => table.row(stream, event));
          lines.push(...made.filter((row) => row !== undefined).map(line));
        }
        if (table.kind !== 'sums') continue;
        for (const { cell, amount } of table.cells(stream, state)) {
          const known = sums.get(line(cell))?.amount ?? 0;
          sums.set(line(cell), { cell, amount: known + amount });
        }
      }
      for (const { cell, amount } of sums.values()) {
        if (amount !== 0) lines.push(lineOf([...columns.map((column) => cell[column]), amount]));
      }
      rows[table.shape.name] = lines.sort();
    }
  }
  return rows;
};
