/**
 * A moment on the organisation's wall clock: minutes since 1970-01-01T00:00 there, with fractions. The
 * simulation lives on the wall clock; only what is handed out is turned into instants.
 */
export type Minute = number;

export const minutesPerDay = 1440;
const millisecondsPerMinute = 60_000;

/** Reads `YYYY-MM-DDTHH:mm`; NaN when it is not one. */
export const minuteOf = (written: string): Minute => Date.parse(`${written}:00.000Z`) / millisecondsPerMinute;

const dayTexts = new Map<number, string>();

/** `YYYY-MM-DD` */
export const dayText = (minute: Minute): string => {
  const day = Math.floor(minute / minutesPerDay);
  const known = dayTexts.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * minutesPerDay * millisecondsPerMinute).toISOString().slice(0, 10);
  dayTexts.set(day, text);
  return text;
};

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** `YYYY-MM-DDTHH:mm` */
export const minuteText = (minute: Minute): string => {
  const ofDay = Math.floor(minute) % minutesPerDay;
  return `${dayText(minute)}T${twoDigits(Math.floor(ofDay / 60))}:${twoDigits(ofDay % 60)}`;
};

/** The first minute of the day that holds `minute`. */
export const startOfDay = (minute: Minute): Minute => Math.floor(minute / minutesPerDay) * minutesPerDay;

/** `days` whole days after the day of `minute`, at `hour` (may have a fraction). */
export const onDay = (minute: Minute, days: number, hour: number): Minute =>
  startOfDay(minute) + days * minutesPerDay + Math.floor(hour * 60);

/** 0 Sunday to 6 Saturday. */
const weekday = (minute: Minute): number => new Date(minute * millisecondsPerMinute).getUTCDay();

export const isWeekend = (minute: Minute): boolean => weekday(minute) % 6 === 0;

/** The same time of day, on Monday when it falls on a weekend. */
export const onWorkday = (minute: Minute): Minute =>
  minute + ([1, 0, 0, 0, 0, 0, 2][weekday(minute)] ?? 0) * minutesPerDay;

/**
 * Turns wall clock moments of a zone into instants (ISO, milliseconds). Right between 4 and 24 o'clock: the
 * offset is looked up once per day, at noon, and clocks change at night.
 */
export const instantsIn = (timeZone: string): ((minute: Minute) => string) => {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const offsetAt = (instant: number): number => {
    const name = format.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? '';
    const [, sign, hours = '0', minutes = '0'] = /([+-])(\d+):(\d+)/.exec(name) ?? [];
    return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  };
  const offsets = new Map<number, number>();
  const offsetOn = (day: Minute): number => {
    const known = offsets.get(day);
    if (known !== undefined) return known;
    const noon = (day + minutesPerDay / 2) * millisecondsPerMinute;
    const offset = offsetAt(noon - offsetAt(noon) * millisecondsPerMinute);
    offsets.set(day, offset);
    return offset;
  };
  return (minute) =>
    new Date(Math.round((minute - offsetOn(startOfDay(minute))) * millisecondsPerMinute)).toISOString();
};
