import type { EventStore, Position, StoredEvent } from '@tandemspur/event-store';
import { waitAfter, type Patience } from './patience.js';

export type Pages = AsyncGenerator<readonly StoredEvent[], void, undefined>;

/** How the two stores are read and written. */
export interface Manner {
  readonly patience: Patience;
  /** Ends the work at the next page or append, by its reason. */
  readonly signal: AbortSignal;
}

/**
 * Everything behind a position up to the head, in order; goes on behind the last page when the store was away.
 * @throws what the store throws in the end, and the signal's reason.
 */
export async function* readOn(
  store: Pick<EventStore, 'readAll'>,
  start: Position,
  { patience, signal }: Manner,
): Pages {
  let after = start;
  for (let failures = 0; ; failures++) {
    try {
      for await (const page of store.readAll({ after })) {
        signal.throwIfAborted();
        failures = 0;
        after = page.at(-1)?.position ?? after;
        yield page;
      }
      return;
    } catch (error) {
      await waitAfter(error, failures, patience, signal);
    }
  }
}

/** The same pages, each next one being fetched while the one before is worked on. */
export async function* ahead(pages: Pages): Pages {
  const fetch = (): ReturnType<Pages['next']> => {
    const page = pages.next();
    // Whoever awaits it hears of its failure; until then nobody does, which would end the process.
    page.catch(() => undefined);
    return page;
  };
  let next = fetch();
  try {
    for (;;) {
      const { done, value } = await next;
      if (done === true) return;
      next = fetch();
      yield value;
    }
  } finally {
    await pages.return();
  }
}

/** The events of the pages, one by one. */
export async function* eachEvent(pages: Pages): AsyncGenerator<StoredEvent, void, undefined> {
  for await (const page of pages) yield* page;
}
