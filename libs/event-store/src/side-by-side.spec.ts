import { expect, test } from '@jest/globals';
import { collect, errorOf, first, InMemoryEventStore, newStream, sampleEvents } from '@tandemspur/testing';
import type { StoredEvent } from './event-store.js';

/** Counts the readers under way; the stream `broken` fails behind its events. */
class WatchedStore extends InMemoryEventStore {
  open = 0;
  most = 0;

  override async *readStream(stream: string): AsyncIterable<readonly StoredEvent[]> {
    this.most = Math.max(this.most, ++this.open);
    try {
      yield* super.readStream(stream);
      if (stream === 'broken') throw new Error('out of reach');
    } finally {
      this.open--;
    }
  }
}

const storeWith = async (streams: readonly string[]): Promise<WatchedStore> => {
  const store = new WatchedStore();
  for (const stream of streams) await store.append([first(stream, sampleEvents(1))]);
  for (const stream of streams)
    await store.append([{ stream, expectedRevision: 0n, events: sampleEvents(1) }]);
  return store;
};
const streams = Array.from({ length: 20 }, () => newStream());

test('reads every stream once, a few at a time', async () => {
  const store = await storeWith(streams);
  const events = await collect(store.readStreams([...streams, ...streams, newStream()]));
  expect(events.map(({ id }) => id).sort()).toEqual(store.all.map(({ id }) => id).sort());
  expect(store.most).toBe(8);
});

test('ends with `until`, whatever the stream', async () => {
  const store = await storeWith(streams);
  for (const until of [0, 7, 19, 20, 33, 39].map((index) => store.all[index]?.position)) {
    const expected = store.all.filter(({ position }) => position <= (until ?? ''));
    const events = await collect(store.readStreams(streams, until === undefined ? {} : { until }));
    expect(events.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
  }
  expect(store.open).toBe(0);
});

test('who stops reading, and an error, leave no reader open', async () => {
  const store = await storeWith([...streams, 'broken']);
  for await (const page of store.readStreams(streams)) {
    expect(page).toHaveLength(2);
    break;
  }
  expect(store.open).toBe(0);
  const error = await errorOf(collect(store.readStreams(['broken', ...streams])));
  expect(error).toHaveProperty('message', 'out of reach');
  expect(store.open).toBe(0);
});
