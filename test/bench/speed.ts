import { ratios, spreadOf, type Spread } from './statistics.js';

export interface Timed {
  readonly events: number;
  readonly milliseconds: number;
}

export const perSecond = ({ events, milliseconds }: Timed): number => (events / milliseconds) * 1_000;

/** To three decimals, enough for every goal. */
const rounded = (value: number): number => Math.round(value * 1_000) / 1_000;

/** A contender's own figure, as it stands in the detail of a finding under `contenders`. */
export interface Figure extends Spread {
  readonly unit: string;
}

/** The figure of each contender over its rounds. */
export const figures = <T>(
  measures: Readonly<Record<string, readonly T[]>>,
  of: (measure: T) => number,
  unit: string,
): Record<string, Figure> =>
  Object.fromEntries(
    Object.entries(measures).map(([label, each]) => {
      const { median, min, max } = spreadOf(each.map(of));
      return [label, { median: rounded(median), min: rounded(min), max: rounded(max), unit }];
    }),
  );

/** Events per second of each contender. */
export const speeds = (measures: Readonly<Record<string, readonly Timed[]>>): Record<string, Figure> =>
  figures(measures, (measure) => Math.round(perSecond(measure)), 'events/s');

/** The median of the rounds' ratios, and how far they lie apart. */
export interface Ratio {
  readonly value: number;
  readonly min: number;
  readonly max: number;
}

/** Round by round: what slows the machine down for a while slows both. */
export const ratioOf = <T>(
  numerators: readonly T[],
  denominators: readonly T[],
  of: (measure: T) => number,
): Ratio => {
  const { median, min, max } = spreadOf(ratios(numerators.map(of), denominators.map(of)));
  return { value: rounded(median), min: rounded(min), max: rounded(max) };
};
