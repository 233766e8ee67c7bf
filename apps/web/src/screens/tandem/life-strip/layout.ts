import { addMonths, daysBetween } from '../../../ui/language/days.js';
import type { Life, Mark, Span } from './life.js';

/** Narrower than this a month of weekly meetings is no longer readable: the strip breaks into rows. */
const minimumMonthWidth = 26;
const shortestMonths = 3;

/** Some months of the life, on one line; `y` in pixels from the top of the drawing. */
export interface Row {
  readonly from: string;
  /** The first day after the row. */
  readonly until: string;
  readonly months: readonly string[];
  readonly x: (day: string) => number;
}

const monthsBetween = (from: string, to: string): number =>
  Number(to.slice(0, 4)) * 12 +
  Number(to.slice(5, 7)) -
  Number(from.slice(0, 4)) * 12 -
  Number(from.slice(5, 7));

/** Breaks the months from the first to the last event into rows of equal length that fit the width. */
export const rowsOf = (
  { from, to }: Pick<Life, 'from' | 'to'>,
  left: number,
  width: number,
): readonly Row[] => {
  const total = Math.max(shortestMonths, monthsBetween(from, to) + 1);
  const fitting = Math.max(shortestMonths, Math.floor(width / minimumMonthWidth));
  const perRow = Math.ceil(total / Math.ceil(total / fitting));
  return Array.from({ length: Math.ceil(total / perRow) }, (_, index) => {
    const first = addMonths(from, index * perRow);
    const start = `${first}-01`;
    const until = `${addMonths(first, perRow)}-01`;
    const days = daysBetween(start, until);
    return {
      from: start,
      until,
      months: Array.from({ length: perRow }, (__, month) => addMonths(first, month)),
      x: (day: string) => left + (width * Math.min(Math.max(daysBetween(start, day), 0), days)) / days,
    };
  });
};

export const marksIn = (row: Row, marks: readonly Mark[]): readonly Mark[] =>
  marks.filter(({ on }) => on >= row.from && on < row.until);

/** The stretches that touch a row; what lasts reaches to the end of the life. */
export const spansIn = <S extends Span>(
  row: Row,
  spans: readonly S[],
  end: string,
): readonly (S & { until: string })[] =>
  spans
    .map((span) => ({ ...span, until: span.to ?? end }))
    .filter(({ from, until }) => from < row.until && until >= row.from);

/** A month's mark stands in the middle of its month: its day is not known. */
export const placeOf = (row: Row, { on, precision }: Mark): number =>
  row.x(precision === 'month' ? `${on.slice(0, 7)}-15` : on) +
  (row.x('9999-01-01') - row.x(row.from)) / daysBetween(row.from, row.until) / 2;

/**
 * Lanes for things that would cover each other: each takes the first lane whose last thing has ended.
 * @param places start and end on the line, in order of their start
 * @param lanes how many there are; when all are taken, things overlap in the last
 */
export const stack = (places: readonly (readonly [number, number])[], lanes: number): readonly number[] => {
  const ends: number[] = [];
  return places.map(([from, to]) => {
    const free = Array.from({ length: lanes }, (_, lane) => lane).find(
      (lane) => (ends[lane] ?? -Infinity) <= from,
    );
    const lane = free ?? lanes - 1;
    ends[lane] = Math.max(to, ends[lane] ?? to);
    return lane;
  });
};
