/** What several measurements of one thing say. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

const sorted = (values: readonly number[]): number[] => {
  if (values.length === 0) throw new RangeError('no values');
  return [...values].sort((a, b) => a - b);
};

/** The middle value, or the mean of the two in the middle. @throws RangeError without values. */
export const median = (values: readonly number[]): number => {
  const ordered = sorted(values);
  const half = ordered.length / 2;
  const upper = ordered[Math.floor(half)] ?? Number.NaN;
  return Number.isInteger(half) ? ((ordered[half - 1] ?? Number.NaN) + upper) / 2 : upper;
};

/**
 * The smallest value that at least `share` (above 0, up to 1) of all values do not exceed: nearest rank.
 * @throws RangeError without values or for another share.
 */
export const percentile = (values: readonly number[], share: number): number => {
  if (!(share > 0 && share <= 1)) throw new RangeError(`a share is above 0 and up to 1, not ${share}`);
  const ordered = sorted(values);
  return ordered[Math.ceil(share * ordered.length) - 1] ?? Number.NaN;
};

/** @throws RangeError without values. */
export const spreadOf = (values: readonly number[]): Spread => {
  const ordered = sorted(values);
  return { median: median(values), min: ordered[0] ?? Number.NaN, max: ordered.at(-1) ?? Number.NaN };
};

/** Round by round, so that what slows the machine down for a while slows both. */
export const ratios = (numerators: readonly number[], denominators: readonly number[]): number[] =>
  numerators.map((numerator, round) => numerator / (denominators[round] ?? Number.NaN));
