import type { Label, Language } from '@tandemspur/contracts';

/** One column of a table for a terminal. */
export interface Column<Row> {
  readonly title: Label;
  readonly isNumber?: boolean;
  readonly cell: (row: Row) => string;
}

/** Rows below a line of titles, each column as wide as its widest cell; numbers stand to the right. */
export const renderTable = <Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  language: Language,
): string => {
  const cells = [
    columns.map(({ title }) => title[language]),
    ...rows.map((row) => columns.map(({ cell }) => cell(row))),
  ];
  const widths = columns.map((_, index) => Math.max(...cells.map((line) => line[index]?.length ?? 0)));
  const aligned = (text: string, index: number): string =>
    columns[index]?.isNumber === true ? text.padStart(widths[index] ?? 0) : text.padEnd(widths[index] ?? 0);
  return cells.map((line) => `${line.map(aligned).join('  ').trimEnd()}\n`).join('');
};

/** Names with their values, one to a line. */
export const renderPairs = (pairs: readonly (readonly [string, string])[], indent = ''): string => {
  const width = Math.max(...pairs.map(([name]) => name.length));
  return pairs.map(([name, value]) => `${indent}${name.padEnd(width)}  ${value}\n`).join('');
};
