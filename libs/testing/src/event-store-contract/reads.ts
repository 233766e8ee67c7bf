import { beforeAll, describe, expect, test } from '@jest/globals';
import {
  asPosition,
  beginning,
  type EventStore,
  type Position,
  type StoredEvent,
} from '@tandemspur/event-store';
import { collect, errorOf, first, newStream, sampleEvent, sampleEvents } from './samples.js';

const revisionsOf = (events: readonly StoredEvent[]): number[] =>
  events.map(({ revision }) => Number(revision));
const datasOf = (events: readonly StoredEvent[]): string[] => events.map(({ data }) => data);

/** Reading one stream, and all events in their order. */
export function readContract(store: () => EventStore): void {
  describe('readStream', () => {
    const stream = newStream();
    beforeAll(async () => {
      await store().append([first(stream, sampleEvents(10))]);
    });

    test.each([
      [{}, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
      [{ from: 7n }, [7, 8, 9]],
      [{ from: 3n, to: 5n }, [3, 4, 5]],
      [{ to: 1n }, [0, 1]],
      [{ limit: 2 }, [0, 1]],
      [{ from: 8n, limit: 5 }, [8, 9]],
      [{ from: 10n }, []],
      [{ from: 5n, to: 4n }, []],
      [{ limit: 0 }, []],
      [{ direction: 'backward' }, [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]],
      [{ direction: 'backward', limit: 1 }, [9]],
      [{ direction: 'backward', from: 4n, to: 2n }, [4, 3, 2]],
      [{ direction: 'backward', from: 1n }, [1, 0]],
      [{ direction: 'backward', from: 99n, limit: 2 }, [9, 8]],
    ] as const)('%p gives %p', async (options, expected) => {
      expect(revisionsOf(await collect(store().readStream(stream, options)))).toEqual(expected);
    });

    test('gives nothing of a stream that does not exist, however its name begins', async () => {
      expect(await collect(store().readStream(newStream()))).toEqual([]);
      expect(await collect(store().readStream(stream.slice(0, -1), { direction: 'backward' }))).toEqual([]);
    });

    test('gives arrays and never an empty one', async () => {
      for await (const page of store().readStream(stream)) expect(page.length).toBeGreaterThan(0);
    });
  });

  describe('readAll', () => {
    const [apple, pear] = [newStream('apple'), newStream('pear')];
    let start: Position;
    let events: readonly StoredEvent[];
    beforeAll(async () => {
      start = await store().head();
      await store().append([first(apple, [sampleEvent({ type: 'Red.v1', data: '0' })])]);
      for (let i = 1n; i < 20n; i++) {
        const type = i % 3n === 0n ? 'Red.v1' : 'Green.v1';
        const even = i % 2n === 0n;
        const expectedRevision = even ? i / 2n - 1n : i === 1n ? 'none' : (i - 3n) / 2n;
        const event = sampleEvent({ type, data: String(i) });
        await store().append([{ stream: even ? apple : pear, expectedRevision, events: [event] }]);
      }
      events = await collect(store().readAll({ after: start }));
    });
    const numbers = (keep: (i: number) => boolean): string[] =>
      Array.from({ length: 20 }, (_, i) => i)
        .filter(keep)
        .map(String);

    test('gives all events in order of their positions', () => {
      expect(datasOf(events)).toEqual(numbers(() => true));
      const positions = events.map(({ position }) => position);
      expect(positions).toEqual([...new Set(positions)].sort());
      expect(positions.every((position) => position > start && position > beginning)).toBe(true);
    });

    test.each([1, 3, 20, 10_000])('gives arrays of at most %d', async (batchSize) => {
      const seen: string[] = [];
      for await (const page of store().readAll({ after: start, batchSize })) {
        expect(page.length).toBeGreaterThan(0);
        expect(page.length).toBeLessThanOrEqual(batchSize);
        seen.push(...datasOf(page));
      }
      expect(seen).toEqual(numbers(() => true));
    });

    test('begins behind `after` and ends with `until`', async () => {
      const after = events[4]?.position ?? beginning;
      const until = events[8]?.position ?? beginning;
      expect(datasOf(await collect(store().readAll({ after, until, batchSize: 3 })))).toEqual([
        '5',
        '6',
        '7',
        '8',
      ]);
      expect(await collect(store().readAll({ after: until, until: after }))).toEqual([]);
      expect(await collect(store().readAll({ after: until, until }))).toEqual([]);
    });

    test.each([
      ['a type', { types: ['Red.v1'] }, (i: number) => i % 3 === 0],
      ['types', { types: ['Red.v1', 'Green.v1', 'Blue.v1'] }, () => true],
      ['a stream prefix', { streamPrefixes: ['apple-'] }, (i: number) => i % 2 === 0],
      ['stream prefixes', { streamPrefixes: ['apple-', 'pear-', 'appl_'] }, () => true],
      ['both', { types: ['Red.v1'], streamPrefixes: ['apple-'] }, (i: number) => i % 6 === 0],
      ['nothing that fits', { types: ['Blue.v1'] }, () => false],
      ['a prefix that is no pattern', { streamPrefixes: ['%', 'appl_-'] }, () => false],
    ])('keeps to a filter of %s, whatever the batch size', async (_, filter, keep) => {
      for (const batchSize of [1, 2, 1_000])
        expect(datasOf(await collect(store().readAll({ after: start, filter, batchSize })))).toEqual(
          numbers(keep),
        );
    });

    test('refuses batch sizes out of range', async () => {
      for (const batchSize of [0, 1.5, 10_001])
        expect(await errorOf(collect(store().readAll({ batchSize })))).toBeInstanceOf(RangeError);
    });
  });

  test('count is the number of events in between, at most the cap', async () => {
    const after = await store().head();
    const { position } = await store().append([first(newStream(), sampleEvents(7))]);
    expect(await store().count(after, position, 100)).toBe(7);
    expect(await store().count(after, position, 5)).toBe(5);
    expect(await store().count(position, after, 100)).toBe(0);
    expect(await store().count(position, position, 100)).toBe(0);
  });

  test('waitFor: true as soon as the position is there, false when there is no more waiting', async () => {
    const { position } = await store().append([first(newStream(), sampleEvents(1))]);
    expect(await store().waitFor(position, AbortSignal.timeout(5_000))).toBe(true);
    const ahead = asPosition('f'.repeat(position.length));
    expect(await store().waitFor(ahead, AbortSignal.timeout(150))).toBe(false);
    expect(await store().waitFor(position, AbortSignal.abort())).toBe(false);
  });

  test('holds: its own positions, not those ahead of it, nor another engine’s', async () => {
    const { position } = await store().append([first(newStream(), sampleEvents(2))]);
    expect(await store().holds(beginning)).toBe(true);
    expect(await store().holds(position)).toBe(true);
    expect(await store().holds(asPosition('7'.repeat(position.length)))).toBe(false);
    expect(await store().holds(asPosition('elsewhere'))).toBe(false);
  });
}
