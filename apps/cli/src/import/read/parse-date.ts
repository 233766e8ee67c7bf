import { occurrenceOf, type Occurrence } from '@tandemspur/contracts';

/** A date of a list. `approximate`: the list itself says "ca.", or names a part of a month. */
export interface ParsedDate {
  readonly occurrence: Occurrence;
  readonly approximate: boolean;
}

export type DateProblem = 'date-impossible' | 'date-unreadable';

const months = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];

const monthNumber = (word: string): number => {
  const start = word
    .toLowerCase()
    .replace(/^(mrz|mae|mar)/, 'mär')
    .slice(0, 3);
  return months.indexOf(start) + 1;
};

const about = /^(ca\.?|circa|etwa|ungefähr|gegen|um den|~)\s*/i;
const partOfMonth = /^(anfang|mitte|ende)\s+/i;
const weekday = /^(mo|di|mi|do|fr|sa|so)[a-z]*[.,]*\s+(?=\d)/i;
const clock = /[\s,T]+(\d{1,2})[:.](\d{2})(:\d{2})?(\s*uhr)?$/i;

const numeric = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/;
const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const monthOfYear = /^(\d{1,2})[./](\d{4})$/;
const inWords = /^(?:(\d{1,2})\.?\s*)?(\p{L}{3,9})\.?\s*(\d{4}|\d{2})$/u;

interface Parts {
  readonly day: number | null;
  readonly month: number;
  readonly year: number;
}

const fullYear = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 70 ? 2000 : 1900);

const partsOf = (text: string): Parts | undefined => {
  const day = numeric.exec(text);
  if (day) return { day: Number(day[1]), month: Number(day[3]), year: fullYear(day[4] ?? '') };
  const international = iso.exec(text);
  if (international) {
    const [, year, month, date] = international;
    return { day: Number(date), month: Number(month), year: Number(year) };
  }
  const month = monthOfYear.exec(text);
  if (month) return { day: null, month: Number(month[1]), year: Number(month[2]) };
  const words = inWords.exec(text);
  if (!words) return undefined;
  const number = monthNumber(words[2] ?? '');
  if (number === 0) return undefined;
  return {
    day: words[1] === undefined ? null : Number(words[1]),
    month: number,
    year: fullYear(words[3] ?? ''),
  };
};

const two = (value: number): string => String(value).padStart(2, '0');

const exists = ({ day, month, year }: Parts): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day ?? 1));
  return year >= 1950 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === (day ?? 1);
};

/**
 * A date as German lists write it: `5.9.2024`, `05.09.24`, `2024-09-05`, `5. September 2024`, `Sept. 2024`,
 * `09/2024`, `ca. Mai 2023`, each with or without a time of day. Two-digit years from 70 on are 19xx.
 */
export const parseDate = (cell: string): ParsedDate | DateProblem => {
  const approximate = about.test(cell) || partOfMonth.test(cell.replace(about, ''));
  const bare = cell.replace(about, '').replace(partOfMonth, '').replace(weekday, '').trim();
  const time = clock.exec(bare);
  const parts = partsOf(bare.replace(clock, '').replace(/\.\s+(?=\d)/g, '.'));
  if (!parts) return 'date-unreadable';
  if (!exists(parts)) return 'date-impossible';
  const month = `${String(parts.year)}-${two(parts.month)}`;
  if (parts.day === null) return { occurrence: occurrenceOf(month), approximate };
  const day = `${month}-${two(parts.day)}`;
  const [hour, minute] = [Number(time?.[1] ?? 0), Number(time?.[2] ?? 0)];
  if (hour > 23 || minute > 59) return 'date-unreadable';
  const midnight = hour === 0 && minute === 0;
  return { occurrence: occurrenceOf(midnight ? day : `${day}T${two(hour)}:${two(minute)}`), approximate };
};

/** The day of which a title such as "Tandemliste (Stand 20.12.2024)" says that the list shows it. */
export const parseAsOf = (titles: readonly string[]): string | undefined => {
  for (const title of titles) {
    const written = /\bStand\b\D{0,10}(\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}|\d{4}-\d{2}-\d{2})/i.exec(title)?.[1];
    const parsed = written === undefined ? undefined : parseDate(written);
    if (typeof parsed === 'object') return parsed.occurrence.occurredOn;
  }
  return undefined;
};
