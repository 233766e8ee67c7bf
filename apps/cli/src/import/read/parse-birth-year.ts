/** What the list knows of an age: a year of birth, an age in years without saying when, or nothing. */
export type Birth = { readonly year: number } | { readonly age: number } | 'unknown';

/** Reads `2009`, `09`, `11 Jahre`, or an empty cell; undefined when it is none of these. */
export const parseBirth = (cell: string, matchedInYear: number): Birth | undefined => {
  if (cell === '' || cell === '?' || /^unb/i.test(cell)) return 'unknown';
  const age = /^(\d{1,2})\s*(j\.?|jahre?(\s*alt)?|-?jährig)$/i.exec(cell)?.[1];
  if (age !== undefined) return { age: Number(age) };
  const digits = /^(?:jg\.?\s*)?(\d{4}|\d{2})$/i.exec(cell)?.[1];
  if (digits === undefined) return undefined;
  const recent = Number(digits) + 2000;
  const year = digits.length === 4 ? Number(digits) : recent <= matchedInYear ? recent : recent - 100;
  return year >= 1900 && year <= matchedInYear ? { year } : undefined;
};

/**
 * Whether the mentee was under 18 in that year. With only the year known, and where the age is unknown, the
 * protective answer: yes.
 */
export const isMinor = (birth: Birth, inYear: number): boolean => {
  if (birth === 'unknown') return true;
  return 'age' in birth ? birth.age < 18 : inYear - birth.year <= 18;
};
