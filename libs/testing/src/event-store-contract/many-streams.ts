import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  beginning,
  type EventStore,
  type NewEvent,
  type Position,
  type StoredEvent,
} from '@tandemspur/event-store';
import { collect, first, idsOf, newStream, sampleEvents } from './samples.js';

const byStream = (events: readonly StoredEvent[]): Map<string, StoredEvent[]> => {
  const streams = new Map<string, StoredEvent[]>();
  for (const event of events) streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
  return streams;
};

/** Whether each stream begins at 0 and goes on without a gap. */
const isInOrder = (events: readonly StoredEvent[]): boolean => {
  const next = new Map<string, bigint>();
  return events.every(({ stream, revision }) => {
    const expected = next.get(stream) ?? 0n;
    next.set(stream, expected + 1n);
    return revision === expected;
  });
};

/** Reading many streams at once. */
export function manyStreamsContract(store: () => EventStore): void {
  describe('readStreams', () => {
    /** More than an engine asks for at once. */
    const streams = Array.from({ length: 510 }, () => newStream());
    const written = new Map<string, readonly NewEvent[]>();
    let half: Position;
    const appendAll = async (expectedRevision: bigint | 'none', count: (i: number) => number) => {
      const appends = streams.map((stream, i) => {
        const events = sampleEvents(count(i));
        written.set(stream, [...(written.get(stream) ?? []), ...events]);
        return store().append([{ stream, expectedRevision, events }]);
      });
      await Promise.all(appends);
    };
    beforeAll(async () => {
      await appendAll('none', () => 1);
      half = await store().head();
      await appendAll(0n, (i) => 1 + (i % 3));
    });
    const read = (names: readonly string[], until?: Position): Promise<StoredEvent[]> =>
      collect(store().readStreams(names, until === undefined ? {} : { until }));

    test('gives all events of each stream in order, and of no other one', async () => {
      const events = await read(streams);
      expect(isInOrder(events)).toBe(true);
      const found = byStream(events);
      expect(found.size).toBe(streams.length);
      for (const [stream, expected] of written)
        expect(idsOf(found.get(stream) ?? [])).toEqual(idsOf(expected));
    });

    test('gives what readStream gives', async () => {
      const [stream = ''] = streams;
      expect(await read([stream])).toEqual(await collect(store().readStream(stream)));
    });

    test('ends each stream with `until`', async () => {
      const some = streams.slice(0, 30);
      const before = await read(some, half);
      expect(before.map(({ stream, revision }) => `${stream} ${revision}`).sort()).toEqual(
        some.map((stream) => `${stream} 0`).sort(),
      );
      const middle = before[10]?.position;
      const early = before.filter(({ position }) => position <= (middle ?? beginning));
      expect(idsOf(await read(some, middle)).sort()).toEqual(idsOf(early).sort());
      expect(await read(some, beginning)).toEqual([]);
      expect(await read(some, await store().head())).toHaveLength((await read(some)).length);
    });

    test('gives nothing of a stream that does not exist, and nothing twice', async () => {
      const [one = '', two = ''] = streams;
      const missing = [newStream(), one.slice(0, -1), `${one}0`];
      const events = await read([...missing, two, one, two, ...missing, one]);
      expect(events).toHaveLength((written.get(one)?.length ?? 0) + (written.get(two)?.length ?? 0));
      expect(isInOrder(events)).toBe(true);
      expect(await read(missing)).toEqual([]);
      expect(await read([])).toEqual([]);
    });

    test('takes names with quotes, backslashes and Unicode', async () => {
      const texts = [`O'Brien "x" \\' --`, 'Straße 家 🗝 {1,2} %_', '\uffee', "'; select 1; --", '${x} $1'];
      const names = texts.map((text) => newStream(`x${text}`));
      await store().append(names.map((name) => first(name, sampleEvents(2))));
      const events = await read(names);
      expect([...byStream(events).keys()].sort()).toEqual([...names].sort());
      expect(events).toHaveLength(names.length * 2);
    });

    test('reads long streams to the end, among short ones, in arrays that are never empty', async () => {
      const [short = '', other = ''] = streams;
      const long = [newStream(), newStream('a'), newStream('z')];
      for (const stream of long) {
        await store().append([first(stream, sampleEvents(4_000))]);
        await store().append([{ stream, expectedRevision: 3_999n, events: sampleEvents(2_001) }]);
      }
      const events: StoredEvent[] = [];
      for await (const page of store().readStreams([short, ...long, other])) {
        expect(page.length).toBeGreaterThan(0);
        events.push(...page);
      }
      expect(isInOrder(events)).toBe(true);
      const found = byStream(events);
      expect(long.map((stream) => found.get(stream)?.length)).toEqual([6_001, 6_001, 6_001]);
      expect(found.get(short)?.length).toBe(written.get(short)?.length);
      expect(found.get(other)?.length).toBe(written.get(other)?.length);
    });
  });
}
