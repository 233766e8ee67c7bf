const words = 4;

/**
 * Which events were applied, as a number of events and the sum of their ids (as numbers of 128 bits, word by word
 * modulo 2^32). It does not depend on the order, so lanes add up; an event lost, repeated or put in for another
 * one changes it.
 */
export class Tally {
  #events: number;
  readonly #sum: Uint32Array;

  constructor(events = 0, sum = '') {
    this.#events = events;
    this.#sum = Uint32Array.from({ length: words }, (_, word) =>
      sum === '' ? 0 : Number.parseInt(sum.slice(word * 8, word * 8 + 8), 16),
    );
  }

  get events(): number {
    return this.#events;
  }

  /** 32 hexadecimal digits. */
  get sum(): string {
    return Array.from(this.#sum, (word) => word.toString(16).padStart(8, '0')).join('');
  }

  /** An event by its id, a UUID. */
  add(id: string): void {
    this.#events++;
    this.#plus(Number.parseInt(id.slice(0, 8), 16), 0);
    this.#plus(Number.parseInt(id.slice(9, 13) + id.slice(14, 18), 16), 1);
    this.#plus(Number.parseInt(id.slice(19, 23) + id.slice(24, 28), 16), 2);
    this.#plus(Number.parseInt(id.slice(28, 36), 16), 3);
  }

  /** All events of another tally, e.g. of another lane. */
  include(other: Tally): void {
    this.#events += other.#events;
    other.#sum.forEach((value, word) => {
      this.#plus(value, word);
    });
  }

  copy(): Tally {
    return new Tally(this.#events, this.sum);
  }

  equals(other: Tally): boolean {
    return this.#events === other.#events && this.sum === other.sum;
  }

  #plus(value: number, word: number): void {
    this.#sum[word] = (this.#sum[word] ?? 0) + value;
  }
}
