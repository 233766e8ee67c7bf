import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { skipN } from 'pure-rand/utils/skipN';

/** A list that holds at least one thing, so that one can be picked. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** A stream of chance that its seed decides: the same seed draws the same again. */
export interface Random {
  /** In [0, 1). */
  readonly real: () => number;
  /** A whole number, both bounds included. */
  readonly int: (from: number, to: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: NonEmpty<T>) => T;
  /** One of the keys, as often as its weight says; weights need not add up to 1. */
  readonly weighted: <K extends string>(weights: Readonly<Record<K, number>>) => K;
}

/** FNV-1a over UTF-16 units; a signed 32-bit number. */
const hash = (text: string): number => {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value | 0;
};

/**
 * The stream of chance of one subject. Each subject has its own, so that a change in how one tandem is drawn
 * leaves all others as they were.
 */
export const randomFor = (seed: number, ...subject: readonly (string | number)[]): Random => {
  const generator = xoroshiro128plus(hash([seed, ...subject].join('/')));
  // The first draws of this generator still show its seed.
  skipN(generator, 16);
  const real = (): number => uniformFloat64(generator);
  const int = (from: number, to: number): number => uniformInt(generator, from, to);
  return {
    real,
    int,
    chance: (probability) => real() < probability,
    pick: (list) => list[int(0, list.length - 1)] ?? list[0],
    weighted: <K extends string>(weights: Readonly<Record<K, number>>): K => {
      let sum = 0;
      for (const key in weights) sum += weights[key];
      let rest = real() * sum;
      let drawn: K | undefined;
      for (const key in weights) {
        if (weights[key] <= 0) continue;
        drawn = key;
        if ((rest -= weights[key]) < 0) break;
      }
      if (drawn === undefined) throw new RangeError('nothing to draw from');
      return drawn;
    },
  };
};

/**
 * The `index`th point of a sequence that fills [0, 1) evenly (additive recurrence), so that shares come out as
 * published even among a hundred tandems. `step` is irrational; sequences of different steps are independent.
 */
export const evenly = (index: number, step: number, start: number): number => (start + index * step) % 1;
