const millisecondsPerDay = 86_400_000;

const utc = (day: string): number => Date.parse(`${day.slice(0, 10)}T00:00:00Z`);

/** `day` (`YYYY-MM-DD`) moved by whole calendar days. */
export const addDays = (day: string, days: number): string =>
  new Date(utc(day) + days * millisecondsPerDay).toISOString().slice(0, 10);

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((utc(to) - utc(from)) / millisecondsPerDay);

/** The wall clock of an instant in a zone, as `YYYY-MM-DDTHH:mm`. */
export const wallClock = (instant: string, timeZone: string): string => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
};

/** True when an occurrence (`YYYY-MM-DD` or `YYYY-MM-DDTHH:mm`) lies after the wall clock `now`. */
export const isAfter = (occurredOn: string, now: string): boolean =>
  occurredOn > now.slice(0, occurredOn.length);

/** `day` moved by whole calendar months; a day that the month does not have becomes its last. */
export const addMonths = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
};
