import type { Language, Precision } from '@tandemspur/contracts';

const millisecondsPerDay = 86_400_000;
const locales: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };

const utc = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
const two = (value: number): string => String(value).padStart(2, '0');

const format = (language: Language, day: string, options: Intl.DateTimeFormatOptions): string => {
  const instant = utc(day);
  return Number.isNaN(instant)
    ? day
    : new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', ...options }).format(instant);
};

/** The calendar day of an instant on the clock of this device, `YYYY-MM-DD`. */
export const localDay = (instant: Date): string =>
  `${String(instant.getFullYear())}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;

export const today = (): string => localDay(new Date());

export const addDays = (day: string, days: number): string =>
  new Date(utc(day) + days * millisecondsPerDay).toISOString().slice(0, 10);

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((utc(to) - utc(from)) / millisecondsPerDay);

/** `YYYY-MM` of a day, moved by whole months. */
export const addMonths = (month: string, months: number): string => {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(index / 12))}-${two((index % 12) + 1)}`;
};

/** de 03.02.2024, en 3 Feb 2024 (a numeric English date would be ambiguous). */
export const formatDay = (language: Language, day: string): string =>
  format(
    language,
    day,
    language === 'de'
      ? { day: '2-digit', month: '2-digit', year: 'numeric' }
      : { day: 'numeric', month: 'short', year: 'numeric' },
  );

/** With the weekday in full, to check an entry by. */
export const formatLongDay = (language: Language, day: string): string =>
  format(language, day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

export const formatWeekday = (language: Language, day: string): string =>
  format(language, day, { weekday: 'short' });

export const formatMonth = (language: Language, day: string): string =>
  format(language, `${day.slice(0, 7)}-01`, { month: 'long', year: 'numeric' });

export const formatShortMonth = (language: Language, day: string): string =>
  format(language, `${day.slice(0, 7)}-01`, { month: 'short' }).replace('.', '');

/** Day and time of an instant on the clock of this device; what is no instant is given back. */
export const formatInstant = (language: Language, iso: string): string => {
  const instant = new Date(iso);
  return Number.isNaN(instant.getTime())
    ? iso
    : new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'short' }).format(instant);
};

/** As precise as it was recorded: a month has no day, a minute has its time. */
export const formatOccurrence = (language: Language, occurredOn: string, precision: Precision): string => {
  if (precision === 'month') return formatMonth(language, occurredOn);
  const day = formatDay(language, occurredOn);
  return precision === 'minute' ? `${day}, ${occurredOn.slice(11, 16)}` : day;
};

/** "vor 12 Tagen", "gestern", "in 3 Tagen"; from two months on in months. */
export const formatRelative = (language: Language, day: string, from = today()): string => {
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const days = daysBetween(from, day);
  return Math.abs(days) < 60
    ? relative.format(days, 'day')
    : relative.format(Math.trunc(days / 30.44), 'month');
};
