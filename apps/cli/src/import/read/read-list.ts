import {
  locateColumns,
  meetingColumns,
  missingColumns,
  requiredNames,
  tandemColumns,
  type MeetingColumn,
  type TandemColumn,
} from './columns.js';
import type { DecodedFile, Encoding } from './decode-file.js';
import { ImportFileError } from '../problems/import-file-error.js';
import { readRecords, type CsvRecord } from './read-records.js';

/** A line of data of a list. */
export interface Row {
  readonly file: string;
  readonly line: number;
  readonly original: string;
  readonly cells: readonly string[];
  readonly broken: boolean;
}

interface ListOf<Kind extends string, C extends string> {
  readonly kind: Kind;
  readonly file: string;
  readonly encoding: Encoding;
  readonly separator: string;
  /** What stands above the header. */
  readonly titles: readonly string[];
  /** The headings as the file writes them. */
  readonly headings: readonly string[];
  readonly columns: ReadonlyMap<C, number>;
  /** Without blank lines, repeated headers and the line of totals. */
  readonly rows: readonly Row[];
}

export type TandemList = ListOf<'tandems', TandemColumn>;
export type MeetingList = ListOf<'meetings', MeetingColumn>;
export type List = TandemList | MeetingList;

const separators = [';', ',', '\t'] as const;
const linesSearched = 50;

interface Candidate {
  readonly separator: string;
  readonly records: readonly CsvRecord[];
  readonly index: number;
  readonly missing: readonly string[];
  readonly found: number;
  readonly list: Pick<TandemList, 'kind' | 'columns'> | Pick<MeetingList, 'kind' | 'columns'>;
}

const candidatesOf = (text: string, separator: string): readonly Candidate[] => {
  const records = readRecords(text, separator);
  return records.slice(0, linesSearched).flatMap(({ cells }, index) => {
    const tandems = locateColumns(tandemColumns, cells);
    const meetings = locateColumns(meetingColumns, cells);
    const place = { separator, records, index };
    return [
      {
        ...place,
        missing: missingColumns(tandemColumns, tandems),
        found: tandems.size,
        list: { kind: 'tandems', columns: tandems } as const,
      },
      {
        ...place,
        missing: missingColumns(meetingColumns, meetings),
        found: meetings.size,
        list: { kind: 'meetings', columns: meetings } as const,
      },
    ];
  });
};

/** The complete header with most columns, else the incomplete one that lacks fewest. */
const best = (candidates: readonly Candidate[]): Candidate | undefined =>
  [...candidates].sort((a, b) => a.missing.length - b.missing.length || b.found - a.found)[0];

const total = /^(summe|gesamt|total|anzahl|insgesamt)/i;

const isData = ({ cells, broken }: CsvRecord, header: readonly string[]): boolean => {
  const first = cells.find((cell) => cell !== '');
  if (broken) return true;
  if (first === undefined || total.test(first)) return false;
  return cells.join('\n').toLowerCase() !== header.join('\n').toLowerCase();
};

/**
 * Finds the header by its column names, whatever stands above it, and with it the separator and the kind of the
 * list.
 *
 * @throws ImportFileError `header-missing`, `columns-missing`
 */
export const readList = ({ name, text, encoding }: DecodedFile): List => {
  const candidate = best(separators.flatMap((separator) => candidatesOf(text, separator)));
  if (!candidate || candidate.found < 3) {
    throw new ImportFileError('header-missing', {
      file: name,
      tandems: requiredNames(tandemColumns),
      meetings: requiredNames(meetingColumns),
    });
  }
  const { separator, records, index, missing, list } = candidate;
  const header = records[index];
  if (missing.length > 0) {
    throw new ImportFileError('columns-missing', {
      file: name,
      line: header?.line ?? 1,
      columns: missing.join(', '),
    });
  }
  const headings = header?.cells ?? [];
  return {
    ...list,
    file: name,
    encoding,
    separator,
    titles: records.slice(0, index).flatMap(({ cells }) => cells.filter((cell) => cell !== '')),
    headings,
    rows: records
      .slice(index + 1)
      .filter((record) => isData(record, headings))
      .map((record) => ({ file: name, ...record })),
  };
};
