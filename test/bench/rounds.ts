/** Measures one contestant once; round 0 is the one that is thrown away. */
export type Turn<T> = (round: number) => Promise<T>;

export interface RoundsOptions<K extends string, T> {
  /** Measured rounds. */
  readonly rounds: number;
  readonly tell: (round: number, name: K, measure: T) => void;
  /** Told how many milliseconds the round took that only warms up. */
  readonly warmedUp?: (milliseconds: number) => void;
}

/**
 * Every contestant once per round, in an order that moves on by one each round; the first round only warms up.
 * Gives per contestant the measures of the other rounds.
 */
export const interleaved = async <K extends string, T>(
  turns: Readonly<Record<K, Turn<T>>>,
  { rounds, tell, warmedUp }: RoundsOptions<K, T>,
): Promise<Record<K, T[]>> => {
  const names = Object.keys(turns) as K[];
  const measures = Object.fromEntries(names.map((name): [K, T[]] => [name, []])) as Record<K, T[]>;
  const began = performance.now();
  for (let round = 0; round <= rounds; round++) {
    const shift = round % names.length;
    for (const name of [...names.slice(shift), ...names.slice(0, shift)]) {
      const measure = await turns[name](round);
      tell(round, name, measure);
      if (round > 0) measures[name].push(measure);
    }
    if (round === 0) warmedUp?.(performance.now() - began);
  }
  return measures;
};

/** How much is done per round: the usual amount, or on a slow machine what fits into the time for a round. */
export class RoundSize {
  readonly #least: number;
  #size: number;

  /** The round that warms up has an eighth of the usual size. */
  constructor(
    readonly usual: number,
    readonly roundMilliseconds: number,
  ) {
    this.#least = Math.ceil(usual / 8);
    this.#size = this.#least;
  }

  get size(): number {
    return this.#size;
  }

  /** Sets the size of the other rounds by the time that the first one took. */
  warmedUp(milliseconds: number): void {
    const affordable = Math.floor((this.#least * this.roundMilliseconds) / milliseconds);
    this.#size = Math.min(this.usual, Math.max(this.#least, affordable));
  }
}
