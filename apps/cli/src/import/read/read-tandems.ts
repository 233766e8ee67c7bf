import { dayOf, type Occurrence } from '@tandemspur/contracts';
import { tandemColumns, type TandemColumn } from './columns.js';
import type { ImportProblem, Place } from '../problems/findings.js';
import { parseBirth, type Birth } from './parse-birth-year.js';
import type { Row, TandemList } from './read-list.js';
import { RowReader } from './row-reader.js';
import { statusOfWords, type Status } from './vocabulary.js';

/** One tandem as the list has it. */
export interface TandemRow {
  readonly number: string;
  readonly mentor: string;
  readonly mentee: string;
  readonly birth: Birth;
  readonly school: string;
  readonly matched: Occurrence;
  readonly firstMeeting: Occurrence | undefined;
  /** Day; undefined when the list has none. */
  readonly certificate: string | undefined;
  readonly coordinator: string;
  readonly status: Status;
  /** When it ended; present exactly when the status is `ended`. */
  readonly ended: Occurrence | undefined;
  readonly reason: string;
  readonly remark: string;
  readonly place: (column?: TandemColumn) => Place;
}

export interface ReadTandems {
  readonly tandems: readonly TandemRow[];
  /** Lines of rejected rows, by tandem number. */
  readonly rejected: ReadonlyMap<string, number>;
  readonly problems: readonly ImportProblem[];
}

const required = (Object.keys(tandemColumns) as TandemColumn[]).filter(
  (column) => tandemColumns[column].required,
);

/** A tandem's number as both lists write it: `7`, `07` and `7.` are the same. */
export const tandemNumber = (cell: string): string => cell.replace(/\.$/, '').replace(/^0+(?=\d)/, '');

const lostCharacter = /\p{L}\?\p{L}|(^|\s)\?\p{Ll}/u;

const readRow = (reader: RowReader<TandemColumn>): TandemRow | undefined => {
  const number = tandemNumber(reader.needed('number'));
  const mentor = reader.needed('mentor');
  const mentee = reader.needed('mentee');
  const coordinator = reader.short('coordinator');
  const school = reader.short('school');
  for (const column of ['mentor', 'mentee', 'coordinator'] as const) {
    if (lostCharacter.test(reader.text(column))) reader.report('characters-lost', column);
  }
  reader.needed('matchedOn');
  const matched = reader.date('matchedOn');
  const firstMeeting = reader.date('firstMeetingOn');
  const certificate = reader.date('certificate');
  const status = statusOfWords(reader.needed('status'));
  if (status === undefined && reader.text('status') !== '') reader.report('status-unknown', 'status');
  const end = reader.date('endedOn');
  if (status === 'ended' && reader.text('endedOn') === '') reader.report('end-date-missing', 'endedOn');
  if (status !== 'ended' && end) reader.report('end-date-ignored', 'endedOn');
  const birth = parseBirth(reader.text('birthYear'), Number(matched?.occurredOn.slice(0, 4) ?? 2100));
  if (birth === undefined) reader.report('birth-year-unreadable', 'birthYear');
  else if (birth === 'unknown' || 'age' in birth) reader.report('birth-year-unknown', 'birthYear');
  if (reader.rejected || !matched || !status || !birth) return undefined;
  if (coordinator === '') reader.report('coordinator-missing', 'coordinator');
  return {
    number,
    mentor,
    mentee,
    birth,
    school,
    matched,
    firstMeeting,
    certificate: certificate && dayOf(certificate.occurredOn),
    coordinator,
    status,
    ended: status === 'ended' ? end : undefined,
    reason: reader.text('reason'),
    remark: reader.text('remark'),
    place: (column) => reader.place(column),
  };
};

const same = (a: Row, b: Row): boolean => a.cells.join('\n') === b.cells.join('\n');

/**
 * The tandems of a list. A row with a cell that cannot be read is rejected whole.
 *
 * @param now wall clock of the organisation, `YYYY-MM-DDTHH:mm`
 */
export const readTandems = (list: TandemList, now: string): ReadTandems => {
  const tandems: TandemRow[] = [];
  const problems: ImportProblem[] = [];
  const rejected = new Map<string, number>();
  const seen = new Map<string, Row>();
  for (const row of list.rows) {
    const reader = new RowReader<TandemColumn>(row, list, required, now);
    const number = tandemNumber(reader.text('number'));
    const earlier = seen.get(number);
    if (earlier && same(earlier, row)) reader.report('duplicate-row', undefined, { line: earlier.line });
    else if (earlier) reader.report('number-repeated', 'number', { line: earlier.line });
    else {
      const tandem = readRow(reader);
      if (tandem) tandems.push(tandem);
      else if (number !== '') rejected.set(number, row.line);
      if (number !== '') seen.set(number, row);
    }
    problems.push(...reader.problems);
  }
  return { tandems, rejected, problems };
};
