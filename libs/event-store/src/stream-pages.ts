import type { ReadStreamOptions, StoredEvent } from './event-store.js';

export interface StreamPage {
  readonly stream: string;
  /** First revision, inclusive, in reading direction. */
  readonly from: bigint | undefined;
  /** Last one, inclusive. */
  readonly to: bigint | undefined;
  readonly backward: boolean;
  readonly limit: number;
}

export interface StreamPageResult {
  readonly events: readonly StoredEvent[];
  /** Nothing lies behind them. */
  readonly done: boolean;
}

const pageSize = 1_000;

/** A stream read page by page with an engine's own `readPage`. @throws what that throws. */
export async function* streamPages(
  stream: string,
  { from, to, direction = 'forward', limit = Infinity }: ReadStreamOptions,
  readPage: (page: StreamPage) => Promise<StreamPageResult>,
): AsyncGenerator<readonly StoredEvent[], void, undefined> {
  const backward = direction === 'backward';
  let next = from;
  let left = limit;
  while (left > 0) {
    const page = await readPage({ stream, from: next, to, backward, limit: Math.min(left, pageSize) });
    const last = page.events.at(-1);
    if (last === undefined) return;
    yield page.events;
    left -= page.events.length;
    next = last.revision + (backward ? -1n : 1n);
    if (page.done || next < 0n) return;
  }
}
