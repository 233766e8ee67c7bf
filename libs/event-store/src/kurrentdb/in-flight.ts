import { StoreOverloaded } from '../errors.js';

/** No answer came in time; whether the request was carried out is not known. */
export class NoAnswer extends Error {
  constructor(milliseconds: number) {
    super(`KurrentDB has not answered in ${milliseconds} ms`);
    this.name = 'NoAnswer';
  }
}

/**
 * The promise's outcome.
 * @throws NoAnswer when it takes longer, the signal's reason when it aborts; the promise then runs out unheard.
 */
export async function within<T>(milliseconds: number, promise: Promise<T>, signal?: AbortSignal): Promise<T> {
  let giveUp = (): void => undefined;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new NoAnswer(milliseconds));
    }, milliseconds);
    giveUp = () => {
      reject(signal?.reason as Error);
    };
    signal?.addEventListener('abort', giveUp);
    if (signal?.aborted === true) giveUp();
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
}

interface Waiting {
  readonly weight: number;
  readonly start: () => void;
  readonly refuse: (error: Error) => void;
}

/** Messages of one call that grpc-js buffers at most without asking the writer to wait. */
const capacity = 15;
const mostWaiting = 2_000;

/**
 * Lets so many messages be under way at once as the connection buffers, and the rest wait, first come, first
 * served. With more, the client queues by itself, and what stands in its queue when the connection breaks becomes
 * a rejection that nobody can handle: the end of the process. (A message alone is never queued.)
 */
export class InFlight {
  #free = capacity;
  #closed: Error | undefined;
  readonly #waiting: Waiting[] = [];

  /**
   * Runs a task that sends `messages` messages at most. The time, in milliseconds, begins when its turn has come;
   * its place is kept until the task itself is done, however long that takes.
   * @throws StoreOverloaded when too many wait, NoAnswer, what `close` was given, what the task throws.
   */
  async run<T>(messages: number, milliseconds: number, task: () => Promise<T>): Promise<T> {
    const weight = Math.min(messages, capacity);
    await this.#enter(weight);
    const done = task();
    const leave = (): void => {
      this.#free += weight;
      this.#admit();
    };
    done.then(leave, leave);
    return within(milliseconds, done);
  }

  /** Refuses who waits and who comes later; what runs runs on. */
  close(error: Error): void {
    this.#closed ??= error;
    for (const { refuse } of this.#waiting.splice(0)) refuse(error);
  }

  async #enter(weight: number): Promise<void> {
    if (this.#closed !== undefined) throw this.#closed;
    if (this.#waiting.length >= mostWaiting) throw new StoreOverloaded(1);
    await new Promise<void>((start, refuse) => {
      this.#waiting.push({ weight, start, refuse });
      this.#admit();
    });
  }

  #admit(): void {
    for (let next = this.#waiting[0]; next && next.weight <= this.#free; next = this.#waiting[0]) {
      this.#waiting.shift();
      this.#free -= next.weight;
      next.start();
    }
  }
}
