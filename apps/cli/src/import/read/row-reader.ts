import type { Occurrence } from '@tandemspur/contracts';
import { isAfter } from '@tandemspur/domain';
import { domainProblem, importProblem, type ImportProblem, type Place } from '../problems/findings.js';
import type { Params } from '../problems/fill-text.js';
import { parseDate } from './parse-date.js';
import type { ImportProblemCode } from '../problems/problem-texts.js';
import type { Row } from './read-list.js';

interface Shape<C extends string> {
  readonly columns: ReadonlyMap<C, number>;
  readonly headings: readonly string[];
}

/** What the events take: 200 characters of a name, 4,000 of a note, which may hold two cells. */
const longestName = 200;
const longestCell = 3500;

/** Reads the cells of one row and gathers what is wrong with them. Never throws. */
export class RowReader<C extends string> {
  private readonly found: ImportProblem[] = [];

  /** @param now wall clock of the organisation, `YYYY-MM-DDTHH:mm` */
  constructor(
    private readonly row: Row,
    private readonly shape: Shape<C>,
    private readonly required: readonly C[],
    private readonly now: string,
  ) {
    this.checkShape();
  }

  /** True when the row cannot be imported. */
  get rejected(): boolean {
    return this.found.some(({ severity }) => severity === 'rejected');
  }

  /** Of a rejected row only why: what else is odd about it has not been imported. */
  get problems(): readonly ImportProblem[] {
    return this.rejected ? this.found.filter(({ severity }) => severity === 'rejected') : this.found;
  }

  place(column?: C): Place {
    if (column === undefined) return { row: this.row, column: null, value: '' };
    const index = this.shape.columns.get(column);
    const heading = index === undefined ? null : (this.shape.headings[index] ?? null);
    return { row: this.row, column: heading, value: this.text(column) };
  }

  report(code: ImportProblemCode, column?: C, params: Params = {}): void {
    this.found.push(importProblem(code, this.place(column), params));
  }

  /** The cell, trimmed and with single spaces; empty when the list has no such column. */
  text(column: C): string {
    const index = this.shape.columns.get(column);
    const cell = index === undefined ? undefined : this.row.cells[index];
    return (cell ?? '')
      .normalize('NFC')
      .replace(/[^\S\n]+/g, ' ')
      .trim();
  }

  /** The cell; one longer than a name may be rejects the row. */
  short(column: C): string {
    const text = this.text(column);
    if (text.length > longestName) this.report('value-not-storable', column);
    return text;
  }

  /** The cell; an empty one rejects the row. */
  needed(column: C): string {
    const text = this.short(column);
    if (text === '') this.report('value-missing', column);
    return text;
  }

  /** A date that is not in the future; undefined when the cell is empty or (rejecting the row) unreadable. */
  date(column: C): Occurrence | undefined {
    const text = this.text(column);
    if (text === '') return undefined;
    const parsed = parseDate(text);
    if (typeof parsed === 'string') {
      this.report(parsed, column);
      return undefined;
    }
    const { occurrence, approximate } = parsed;
    if (isAfter(occurrence.occurredOn, this.now)) {
      const today = this.now.slice(0, 10);
      this.found.push(domainProblem('occurred-in-future', this.place(column), { today }, 'rejected'));
    }
    if (occurrence.precision === 'month') this.report('month-only', column);
    else if (approximate) this.report('date-approximate', column);
    return occurrence;
  }

  private checkShape(): void {
    const { cells, broken } = this.row;
    const expected = this.shape.headings.findLastIndex((heading) => heading !== '') + 1;
    if (broken) {
      this.report('quote-not-closed');
      return;
    }
    const cut = this.required.some((column) => (this.shape.columns.get(column) ?? 0) >= cells.length);
    if (cut || cells.slice(expected).some((cell) => cell !== '')) {
      this.report('column-count', undefined, { actual: cells.length, expected });
    } else if (cells.length < expected) this.report('columns-cut');
    if (cells.some((cell) => cell.length > longestCell)) this.report('value-not-storable');
  }
}
