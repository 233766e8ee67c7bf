/** Numbers that look drawn, and are the same whenever they are drawn for the same thing. */
export interface Chance {
  /** In [0, 1). */
  readonly real: () => number;
  /** A whole number, both bounds included. */
  readonly int: (from: number, to: number) => number;
  readonly happens: (probability: number) => boolean;
  readonly pick: <T>(list: readonly [T, ...T[]]) => T;
}

/** MurmurHash3's final mix (Austin Appleby, public domain): one changed bit changes half of the others. */
const mixed = (value: number): number => {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
};

const golden = 0x9e3779b9;

const joined = (...parts: readonly number[]): number => {
  let hash = 0;
  for (const part of parts) hash = mixed(hash + golden + part);
  return hash;
};

/** Of its own for each thing, so that nothing depends on the order in which things are drawn. */
export const chanceOf = (...thing: readonly number[]): Chance => {
  let state = joined(...thing);
  const real = (): number => {
    state = (state + golden) | 0;
    return (mixed(state) >>> 0) / 4_294_967_296;
  };
  return {
    real,
    int: (from, to) => from + Math.floor(real() * (to - from + 1)),
    happens: (probability) => real() < probability,
    pick: (list) => list[Math.floor(real() * list.length)] ?? list[0],
  };
};

const fourDigits = Array.from({ length: 0x10000 }, (_, number) => number.toString(16).padStart(4, '0'));
const hex = (word: number): string => `${fourDigits[word >>> 16] ?? ''}${fourDigits[word & 0xffff] ?? ''}`;

/** The id (UUID, version 4) of a thing. */
export const idOf = (...thing: readonly number[]): string => {
  const first = joined(1, ...thing);
  const second = (joined(2, ...thing) & 0xffff0fff) | 0x4000;
  const third = (joined(3, ...thing) & 0x3fffffff) | 0x80000000;
  const [b, c] = [hex(second), hex(third)];
  return `${hex(first)}-${b.slice(0, 4)}-${b.slice(4)}-${c.slice(0, 4)}-${c.slice(4)}${hex(mixed(first ^ second ^ third))}`;
};
