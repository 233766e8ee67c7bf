import type { StoredEvent } from './event-store.js';
import type { Position } from './position.js';

type Pages = AsyncIterable<readonly StoredEvent[]>;

/** Of a server that answers late, one stream after the other would take many times as long. Each holds a page. */
const mostAtOnce = 8;

/** One stream's events up to `until`, never an empty array. */
async function* upTo(pages: Pages, until: Position): Pages {
  for await (const page of pages) {
    const events = page.filter(({ position }) => position <= until);
    if (events.length > 0) yield events;
    // Along a stream positions rise.
    if (events.length < page.length) return;
  }
}

/** Streams up to `until`, a few at a time, each in the order of `readStream`. @throws what that throws. */
export async function* readSideBySide(
  streams: readonly string[],
  until: Position | undefined,
  readStream: (stream: string) => Pages,
): Pages {
  for (let at = 0; at < streams.length; at += mostAtOnce) {
    let open = streams.slice(at, at + mostAtOnce).map((stream) => {
      const pages = readStream(stream);
      return (until === undefined ? pages : upTo(pages, until))[Symbol.asyncIterator]();
    });
    try {
      while (open.length > 0) {
        const results = await Promise.all(open.map((reader) => reader.next()));
        for (const result of results) if (result.done !== true) yield result.value;
        open = open.filter((_, index) => results[index]?.done !== true);
      }
    } finally {
      await Promise.all(open.map(async (reader) => reader.return?.()));
    }
  }
}
