/** How long a meeting took, or that it did not take place. */
export type ParsedDuration = { readonly minutes: number } | 'missed';

export type DurationProblem = 'duration-unreadable' | 'duration-out-of-range';

const missed =
  /ausgefallen|ausfall|abgesagt|entfallen|entfällt|f[iä](el|llt) aus|nicht (stattgefunden|erschienen)/i;

const numbers: readonly (readonly [word: RegExp, value: string])[] = [
  [/\b(anderthalb|eineinhalb)/g, '1.5'],
  [/\bzweieinhalb/g, '2.5'],
  [/\bdreieinhalb/g, '3.5'],
  [/\b(eine? )?dreiviertel/g, '0.75'],
  [/\b(eine? )?viertel/g, '0.25'],
  [/\b(eine )?halbe/g, '0.5'],
  [/\beine?\b/g, '1'],
  [/\bzwei\b/g, '2'],
  [/\bdrei\b/g, '3'],
  [/\bvier\b/g, '4'],
  [/\bfünf\b/g, '5'],
  [/\bsechs\b/g, '6'],
];

const number = String.raw`(\d{1,4}(?:\.\d{1,3})?)`;
const hours = String.raw`(?:h|std|stdn|stunden?)\.?`;
const minutes = String.raw`(?:min|mins|minuten?|m|')\.?`;

const clock = new RegExp(String.raw`^(\d{1,2}):([0-5]\d)(?:\s*${hours})?$`);
const onlyMinutes = new RegExp(`^${number}\\s*${minutes}$`);
const withHours = new RegExp(
  String.raw`^${number}\s*${hours}(?:\s*(?:und\s*)?(\d{1,2})\s*(?:${minutes})?)?$`,
);

const inMinutes = (text: string): number | undefined => {
  const written = clock.exec(text);
  if (written) return Number(written[1]) * 60 + Number(written[2]);
  const short = onlyMinutes.exec(text);
  if (short) return Number(short[1]);
  const long = withHours.exec(text);
  return long ? Number(long[1]) * 60 + Number(long[2] ?? 0) : undefined;
};

/**
 * A duration as people write it: `1,5 Std.`, `90 min`, `1:15`, `1 h 30`, `zwei Stunden`, `ausgefallen`, in whole
 * minutes from 1 to 1440. A bare number is refused: it may mean hours or minutes.
 */
export const parseDuration = (cell: string): ParsedDuration | DurationProblem => {
  if (missed.test(cell)) return 'missed';
  const plain = cell
    .toLowerCase()
    .replace(/^(ca\.?|circa|etwa|~)\s*/, '')
    .replace(',', '.')
    .trim();
  const text = numbers.reduce((so, [word, value]) => so.replace(word, value), plain);
  const exact = inMinutes(text);
  if (exact === undefined) return 'duration-unreadable';
  const rounded = Math.round(exact);
  return rounded >= 1 && rounded <= 1440 ? { minutes: rounded } : 'duration-out-of-range';
};
