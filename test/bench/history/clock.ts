/** Minutes since the first day of the history. */
export type Minute = number;

export const minutesPerDay = 1_440;

const began = Date.UTC(2019, 0, 1);
const millisecondsPerDay = 86_400_000;
const days: string[] = [];

/** `YYYY-MM-DD` */
export const dayText = (at: Minute): string => {
  const day = Math.floor(at / minutesPerDay);
  return (days[day] ??= new Date(began + day * millisecondsPerDay).toISOString().slice(0, 10));
};

const two = (number: number): string => (number < 10 ? `0${number}` : String(number));

/** `YYYY-MM-DDTHH:mm` */
export const minuteText = (at: Minute): string => {
  const minute = at % minutesPerDay;
  return `${dayText(at)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
};

/** The full hour of a day so many days later. */
export const dayAfter = (at: Minute, days: number, hour: number): Minute =>
  (Math.floor(at / minutesPerDay) + days) * minutesPerDay + hour * 60;
