import { describe, expect, test } from '@jest/globals';
import { ConcurrencyConflict, EventTooLarge, InvalidEvent, type EventStore } from '@tandemspur/event-store';
import type { StoreUnderTest } from './store-under-test.js';
import { errorOf, first, idsOf, newStream, readWhole, sampleEvent, sampleEvents } from './samples.js';

/** Appending: expected revisions, atomicity, repetition by ids, what is refused. */
export function appendContract(underTest: () => StoreUnderTest): void {
  const store = (): EventStore => underTest().store;
  describe('append', () => {
    test('to a new stream gives revisions from 0 and the position of the last event', async () => {
      const stream = newStream();
      const events = sampleEvents(3);
      const result = await store().append([first(stream, events)]);
      expect(result.revisions).toEqual(new Map([[stream, 2n]]));
      const stored = await readWhole(store(), stream);
      expect(stored).toMatchObject(
        events.map((event, index) => ({ ...event, stream, revision: BigInt(index) })),
      );
      expect(stored.at(-1)?.position).toBe(result.position);
      expect(await store().head()).toBe(result.position);
    });

    test('goes on at the exact revision', async () => {
      const stream = newStream();
      const before = await store().append([first(stream, sampleEvents(2))]);
      const after = await store().append([{ stream, expectedRevision: 1n, events: sampleEvents(2) }]);
      expect(after.revisions.get(stream)).toBe(3n);
      expect(after.position > before.position).toBe(true);
    });

    test.each([
      { name: 'none although it exists', length: 2, expected: 'none', actual: 1n },
      { name: 'behind', length: 3, expected: 1n, actual: 2n },
      { name: 'ahead', length: 1, expected: 7n, actual: 0n },
      { name: 'some although it does not exist', length: 0, expected: 0n, actual: 'none' },
    ] as const)('is refused when the revision is $name', async ({ length, expected, actual }) => {
      const stream = newStream();
      if (length > 0) await store().append([first(stream, sampleEvents(length))]);
      const write = { stream, expectedRevision: expected, events: sampleEvents(2) };
      const error = await errorOf(store().append([write]));
      expect(error).toBeInstanceOf(ConcurrencyConflict);
      expect(error).toMatchObject({ stream, expectedRevision: expected, actualRevision: actual });
      expect(await readWhole(store(), stream)).toHaveLength(length);
    });

    test('to several streams is stored whole', async () => {
      const [one, two] = [newStream(), newStream()];
      await store().append([first(two, sampleEvents(1))]);
      const result = await store().append([
        first(one, sampleEvents(2)),
        { stream: two, expectedRevision: 0n, events: sampleEvents(3) },
      ]);
      expect(result.revisions).toEqual(
        new Map([
          [one, 1n],
          [two, 3n],
        ]),
      );
      expect((await readWhole(store(), two)).at(-1)?.position).toBe(result.position);
    });

    test('to several streams is refused whole, naming the stream that conflicts', async () => {
      const [one, two] = [newStream(), newStream()];
      await store().append([first(two, sampleEvents(1))]);
      const error = await errorOf(store().append([first(one, sampleEvents(2)), first(two, sampleEvents(1))]));
      expect(error).toMatchObject({ name: 'ConcurrencyConflict', stream: two, actualRevision: 0n });
      expect(await readWhole(store(), one)).toEqual([]);
      expect(await readWhole(store(), two)).toHaveLength(1);
    });

    test('again with the same ids gives the first result, however far the stream has come', async () => {
      const [one, two] = [newStream(), newStream()];
      const writes = [first(one, sampleEvents(2)), first(two, sampleEvents(2))];
      const result = await store().append(writes);
      expect(await store().append(writes)).toEqual(result);
      await store().append([{ stream: one, expectedRevision: 1n, events: sampleEvents(1) }]);
      expect(await store().append(writes)).toEqual(result);
      expect(await readWhole(store(), one)).toHaveLength(3);
    });

    test('the same append several times at once is stored once', async () => {
      const stream = newStream();
      const writes = [first(stream, sampleEvents(3))];
      const results = await Promise.all(Array.from({ length: 8 }, () => store().append(writes)));
      for (const result of results) expect(result).toEqual(results[0]);
      expect(await readWhole(store(), stream)).toHaveLength(3);
    });

    test('refuses ids of which only some are stored, or in another order, at the same place', async () => {
      const stream = newStream();
      const [a, b] = [sampleEvent(), sampleEvent()];
      await store().append([first(stream, [a, b])]);
      const attempts = [
        [first(stream, [a, b, sampleEvent()])],
        [first(stream, [b, a])],
        [first(stream, [sampleEvent(), b])],
      ];
      for (const writes of attempts) {
        const error = await errorOf(store().append(writes));
        expect([ConcurrencyConflict.name, InvalidEvent.name]).toContain((error as Error).name);
      }
      expect(idsOf(await readWhole(store(), stream))).toEqual([a.id, b.id]);
    });

    test('an id used before in another place is refused where the engine sees it', async () => {
      const stream = newStream();
      const [a, b] = [sampleEvent(), sampleEvent()];
      await store().append([first(stream, [a, b])]);
      const attempts = [
        [{ stream, expectedRevision: 1n, events: [sampleEvent(), a] }],
        [first(newStream(), [a, b])],
        [first(stream, [a]), first(newStream(), [sampleEvent()])],
      ];
      if (!underTest().seesReusedIds) return;
      for (const writes of attempts)
        expect(await errorOf(store().append(writes))).toBeInstanceOf(InvalidEvent);
      expect(idsOf(await readWhole(store(), stream))).toEqual([a.id, b.id]);
    });

    test.each([
      ['no write', () => []],
      ['a write without events', () => [first(newStream(), [])]],
      ['a stream twice', () => ((s) => [first(s, [sampleEvent()]), first(s, [sampleEvent()])])(newStream())],
      ['an id twice', () => ((e) => [first(newStream(), [e, e])])(sampleEvent())],
      ['an id that is no UUID', () => [first(newStream(), [sampleEvent({ id: 'one' })])]],
      ['data that is no JSON', () => [first(newStream(), [sampleEvent({ data: '{"a":' })])]],
      ['half a surrogate pair', () => [first(newStream(), [sampleEvent({ data: '"\ud800"' })])]],
      ['a raw NUL', () => [first(newStream(), [sampleEvent({ type: 'A\u0000.v1' })])]],
      ['no type', () => [first(newStream(), [sampleEvent({ type: '' })])]],
      ['no stream name', () => [first('', [sampleEvent()])]],
      ['a stream name of the engine itself', () => [first('$all', [sampleEvent()])]],
      ['a type of the engine itself', () => [first(newStream(), [sampleEvent({ type: '$metadata' })])]],
      ['a long stream name', () => [first('s'.repeat(201), [sampleEvent()])]],
      [
        'a negative revision',
        () => [{ stream: newStream(), expectedRevision: -1n, events: [sampleEvent()] }],
      ],
      [
        'metadata of the engine itself',
        () => [first(newStream(), [sampleEvent({ metadata: { $maxCount: '1' } })])],
      ],
      [
        'half a surrogate pair in metadata',
        () => [first(newStream(), [sampleEvent({ metadata: { note: '\ud800' } })])],
      ],
      [
        'nested metadata',
        () => [
          first(newStream(), [
            sampleEvent({ metadata: { a: { b: 'c' } } as unknown as Record<string, string> }),
          ]),
        ],
      ],
    ])('refuses %s', async (_, writes) => {
      const head = await store().head();
      expect(await errorOf(store().append(writes()))).toBeInstanceOf(InvalidEvent);
      expect(await store().head()).toBe(head);
    });

    test('refuses an event that is too large', async () => {
      const big = sampleEvent({ data: JSON.stringify('x'.repeat(2 ** 20)) });
      const error = await errorOf(store().append([first(newStream(), [sampleEvent(), big])]));
      expect(error).toBeInstanceOf(EventTooLarge);
      expect(error).toMatchObject({ eventId: big.id, bytes: 2 ** 20 + 2, limitBytes: 2 ** 20 });
    });
  });
}
