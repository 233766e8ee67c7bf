/**
 * Back-pressure for an Observable made of an asynchronous iteration: so many elements are under way at most; `give`
 * says that one has arrived at the end.
 */
export class Credit {
  #left: number;
  #wake: (() => void) | undefined;

  constructor(
    most: number,
    private readonly signal: AbortSignal,
  ) {
    this.#left = most;
    signal.addEventListener('abort', () => {
      this.#wake?.();
    });
  }

  give(): void {
    this.#left += 1;
    this.#wake?.();
  }

  /** The same elements, each as soon as there is room for it. Ends without an error when the signal is aborted. */
  async *limit<T>(elements: AsyncIterable<T>): AsyncGenerator<T> {
    for await (const element of elements) {
      while (this.#left === 0 && !this.signal.aborted) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
      if (this.signal.aborted) return;
      this.#left -= 1;
      yield element;
    }
  }
}
