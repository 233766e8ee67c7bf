import { CsvError, parse } from 'csv-parse/sync';

/** One record of a CSV file; it stands on several lines when a quoted cell does. */
export interface CsvRecord {
  /** Line on which it begins, from 1. */
  readonly line: number;
  /** As it stands in the file, without the line break at its end. */
  readonly original: string;
  readonly cells: readonly string[];
  /** A quotation mark opens in it and never closes: its cells are not known. */
  readonly broken: boolean;
}

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

const parseAll = (text: string, delimiter: string, quote: string | null): readonly Parsed[] =>
  parse(text, {
    delimiter,
    quote,
    info: true,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  }) as unknown as readonly Parsed[];

/** The line in which a quotation mark opens that never closes, from 0; undefined when the error is another. */
const openingLine = (error: unknown, lines: readonly string[]): number | undefined => {
  if (!(error instanceof CsvError) || error.code !== 'CSV_QUOTE_NOT_CLOSED') return undefined;
  const { raw } = error;
  return typeof raw === 'string' ? lines.length - raw.replace(/\n$/, '').split('\n').length : undefined;
};

/**
 * All records of a CSV text, empty ones included. Never throws: a line whose quotation mark does not close is
 * given as broken, and reading goes on with the next.
 */
export const readRecords = (text: string, delimiter: string): readonly CsvRecord[] => {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const broken = new Map<number, string>();
  const attempt = (quote: string | null): readonly CsvRecord[] => {
    let line = 1;
    return parseAll(`${lines.join('\n')}\n`, delimiter, quote).map(({ record, raw, info }) => {
      const begins = line;
      line = info.lines + 1;
      const original = broken.get(begins) ?? raw.replace(/\n$/, '');
      return { line: begins, original, cells: record.map((cell) => cell.trim()), broken: broken.has(begins) };
    });
  };
  for (;;) {
    try {
      return attempt('"');
    } catch (error) {
      const index = openingLine(error, lines);
      if (index === undefined || broken.has(index + 1)) return attempt(null);
      broken.set(index + 1, lines[index] ?? '');
      lines[index] = '';
    }
  }
};
