import type { StoredEvent } from '../event-store.js';

export interface PageAt<Place> {
  readonly events: readonly StoredEvent[];
  /** Where the next page begins; undefined when this is the last one. */
  readonly next: Place | undefined;
}

/**
 * Delivers page after page from `first` on, and never an empty one. The next page is read while the consumer is busy
 * with this one. @throws what `readPage` throws.
 */
export async function* readAhead<Place>(
  first: Place | undefined,
  readPage: (place: Place) => Promise<PageAt<Place>>,
): AsyncGenerator<readonly StoredEvent[], void, undefined> {
  const pageAt = (place: Place | undefined): Promise<PageAt<Place>> | undefined => {
    if (place === undefined) return undefined;
    const page = readPage(place);
    // Who stops reading leaves one behind that nobody waits for.
    page.catch(() => undefined);
    return page;
  };
  let page = pageAt(first);
  while (page !== undefined) {
    const { events, next } = await page;
    page = pageAt(next);
    if (events.length > 0) yield events;
  }
}
