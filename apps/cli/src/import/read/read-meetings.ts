import { dayOf, type Label, type Occurrence } from '@tandemspur/contracts';
import { meetingColumns, type MeetingColumn } from './columns.js';
import type { ImportProblem, Place } from '../problems/findings.js';
import { parseDuration } from './parse-duration.js';
import type { MeetingList } from './read-list.js';
import { tandemNumber, type ReadTandems, type TandemRow } from './read-tandems.js';
import { RowReader } from './row-reader.js';
import {
  activityOfWords,
  missedReasonOfWords,
  modeOfWords,
  moodOfWords,
  soundsDigital,
  type Activity,
  type MissedReason,
  type Mode,
} from './vocabulary.js';

export interface HeldMeeting {
  readonly durationMinutes: number;
  readonly mode: Mode;
  readonly activity: Activity;
  readonly mood?: number;
  readonly note?: string;
}

interface MissedMeeting {
  readonly reason: MissedReason;
  /** Words that the reason does not hold. */
  readonly words?: string;
}

/** One meeting as the list has it. */
export interface MeetingRow {
  readonly tandem: string;
  readonly occurrence: Occurrence;
  /** Which of its tandem's rows of that day, from 1; unreadable rows count. */
  readonly ordinal: number;
  readonly what: { readonly held: HeldMeeting } | { readonly missed: MissedMeeting };
  /** What the list says was done, and the mood, in its own words. */
  readonly words: { readonly activity: string; readonly mood: string };
  readonly place: (column?: MeetingColumn) => Place;
}

export interface ReadMeetings {
  readonly meetings: readonly MeetingRow[];
  readonly problems: readonly ImportProblem[];
}

type Reader = RowReader<MeetingColumn>;

const required = (Object.keys(meetingColumns) as MeetingColumn[]).filter(
  (column) => meetingColumns[column].required,
);

const hours12 = 12 * 60;

const readMissed = (reader: Reader): MissedMeeting => {
  const words = reader.text('activity');
  const reason = missedReasonOfWords(words);
  if (reader.text('mood') !== '') reader.report('mood-of-missed', 'mood');
  if (reason !== undefined || words === '') return { reason: reason ?? 'other' };
  reader.report('missed-reason-not-mapped', 'activity');
  return { reason: 'other', words };
};

const readHeld = (reader: Reader, durationMinutes: number): HeldMeeting | undefined => {
  const mode = modeOfWords(reader.needed('mode'));
  if (mode === undefined && reader.text('mode') !== '') reader.report('mode-unknown', 'mode');
  if (mode === undefined) return undefined;
  const [words, feeling] = [reader.text('activity'), reader.text('mood')];
  const activity = activityOfWords(words);
  const mood = moodOfWords(feeling);
  if (durationMinutes > hours12) reader.report('long-meeting', 'duration');
  if (missedReasonOfWords(words)) reader.report('held-with-reason', 'activity');
  else if (activity === undefined && words !== '') reader.report('activity-not-mapped', 'activity');
  if (mode === 'in_person' && soundsDigital(words)) reader.report('mode-contradicts', 'activity');
  if (mood === undefined && feeling !== '') reader.report('mood-not-mapped', 'mood');
  const note = [words, mood === undefined && feeling !== '' ? `Stimmung: ${feeling}` : '']
    .filter((part) => part !== '')
    .join('; ');
  return {
    durationMinutes,
    mode,
    activity: activity ?? 'other',
    ...(mood === undefined ? {} : { mood }),
    ...(note === '' ? {} : { note }),
  };
};

const readWhat = (reader: Reader): MeetingRow['what'] | undefined => {
  const cell = reader.needed('duration');
  if (cell === '') return undefined;
  const duration = parseDuration(cell);
  if (duration === 'missed') return { missed: readMissed(reader) };
  if (typeof duration === 'string') {
    reader.report(duration, 'duration');
    return undefined;
  }
  const held = readHeld(reader, duration.minutes);
  return held && { held };
};

const plain = (name: string): string => name.toLowerCase();

/** Names the tandem that has this child, when there is just one. */
const hintOf = (child: string, tandems: readonly TandemRow[]): Label | string => {
  const [namesake, another] = tandems.filter(({ mentee }) => child !== '' && plain(mentee) === plain(child));
  if (!namesake || another) return '';
  const { number } = namesake;
  return { de: `${child} steht dort als Tandem ${number}.`, en: `${child} is tandem ${number} there.` };
};

/** Reports when the row belongs to no tandem that is imported. */
const checkTandem = (
  reader: Reader,
  { tandems, rejected }: ReadTandems,
  byNumber: ReadonlyMap<string, TandemRow>,
): void => {
  const number = tandemNumber(reader.short('tandem'));
  const child = reader.text('child');
  const line = rejected.get(number);
  const tandem = byNumber.get(number);
  if (line !== undefined) reader.report('tandem-rejected', 'tandem', { line });
  else if (!tandem) {
    const code = number === '' ? 'tandem-missing' : 'tandem-unknown';
    reader.report(code, 'tandem', { hint: hintOf(child, tandems) });
  } else if (child !== '' && plain(child) !== plain(tandem.mentee)) {
    reader.report('child-differs', 'child', { expected: tandem.mentee });
  }
};

/**
 * The meetings of a list. A row that cannot be read, or whose tandem is not imported, is rejected.
 *
 * @param now wall clock of the organisation, `YYYY-MM-DDTHH:mm`
 */
export const readMeetings = (list: MeetingList, tandems: ReadTandems, now: string): ReadMeetings => {
  const byNumber = new Map(tandems.tandems.map((tandem) => [tandem.number, tandem]));
  const meetings: MeetingRow[] = [];
  const problems: ImportProblem[] = [];
  const seen = new Map<string, number>();
  const perDay = new Map<string, number>();
  for (const row of list.rows) {
    const reader = new RowReader<MeetingColumn>(row, list, required, now);
    checkTandem(reader, tandems, byNumber);
    const tandem = tandemNumber(reader.text('tandem'));
    reader.needed('date');
    const occurrence = reader.date('date');
    const what = readWhat(reader);
    const twin = seen.get(row.cells.join('\n'));
    seen.set(row.cells.join('\n'), twin ?? row.line);
    const day = `${tandem} ${occurrence ? dayOf(occurrence.occurredOn) : ''}`;
    const ordinal = (perDay.get(day) ?? 0) + 1;
    if (twin === undefined) perDay.set(day, ordinal);
    if (!reader.rejected && twin !== undefined) reader.report('duplicate-row', undefined, { line: twin });
    else if (!reader.rejected && occurrence && what) {
      const words = { activity: reader.text('activity'), mood: reader.text('mood') };
      meetings.push({ tandem, occurrence, ordinal, what, words, place: (column) => reader.place(column) });
    }
    problems.push(...reader.problems);
  }
  return { meetings, problems };
};
