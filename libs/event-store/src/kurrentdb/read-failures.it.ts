import { status } from '@grpc/grpc-js';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  collect,
  errorOf,
  first,
  Follower,
  idsOf,
  newStream,
  readWhole,
  sampleEvent,
  sampleEvents,
  startFakeKurrentDb,
  type Ending,
  type FakeKurrentDb,
} from '@tandemspur/testing';
import { UndecodableEvent, decodeEvent } from '../codec.js';
import { StoreUnavailable } from '../errors.js';
import type { EventStore, NewEvent } from '../event-store.js';
import { asPosition, beginning } from '../position.js';
import { openKurrentDb } from './index.js';

let server: FakeKurrentDb;
let store: EventStore;

beforeEach(async () => {
  server = await startFakeKurrentDb({ systemEventEvery: 1 });
  store = await openKurrentDb(server.url, { readTimeout: 1_500 });
});
afterEach(async () => {
  await store.close();
  await server.close();
});

const endings: readonly Ending[] = [
  'cut',
  'silence',
  'timeout',
  status.UNAVAILABLE,
  status.CANCELLED,
  status.DEADLINE_EXCEEDED,
];

describe('a read that breaks off', () => {
  test.each(endings)('in %s begins anew behind what was delivered, without gap or repeat', async (ending) => {
    const stream = newStream();
    const events = sampleEvents(30);
    await store.append([first(stream, events)]);
    for (const afterEvents of ending === 'silence' ? [3] : [0, 3, 12]) {
      server.faults.reads = [{ afterEvents, ending }];
      expect(idsOf(await readWhole(store, stream))).toEqual(idsOf(events));
      expect(server.faults.reads).toEqual([]);
      server.faults.reads = [
        { afterEvents: 1_000, ending },
        { afterEvents, ending },
      ];
      expect(idsOf(await collect(store.readAll({ batchSize: 10 })))).toEqual(idsOf(events));
      expect(server.faults.reads).toEqual([]);
    }
  });

  test('again and again is StoreUnavailable', async () => {
    const stream = newStream();
    const { position } = await store.append([first(stream, sampleEvents(2))]);
    const ending = { afterEvents: 0, ending: status.UNAVAILABLE };
    server.faults.reads = [ending, ending, ending];
    expect(await errorOf(readWhole(store, stream))).toBeInstanceOf(StoreUnavailable);
    expect(await store.head()).toBe(position);
  });

  test('for want of rights says so, at once', async () => {
    await store.append([first(newStream(), sampleEvents(1))]);
    server.faults.reads = [{ afterEvents: 0, ending: status.UNAUTHENTICATED }];
    const error = await errorOf(store.head());
    expect(error).toMatchObject({ name: 'StoreUnavailable', cause: { message: /access|Unavailable/i } });
  });
});

describe('what is not the application’s own', () => {
  test('is not there: not in a reading, nor as head, nor in a count, nor as a position', async () => {
    expect(await store.head()).toBe(beginning);
    server.addSystemEvents(120);
    expect(await store.head()).toBe(beginning);
    expect(await collect(store.readAll())).toEqual([]);

    const events = sampleEvents(3);
    for (const event of events) await store.append([first(newStream(), [event])]);
    server.addSystemEvents(120);
    const all = await collect(store.readAll());
    expect(idsOf(all)).toEqual(idsOf(events));
    expect(await store.head()).toBe(all.at(-1)?.position);
    expect(await store.count(beginning, await store.head(), 100)).toBe(3);
    const [one, two] = all.map(({ position }) => BigInt(`0x${position.slice(0, 16)}`));
    for (let offset = one ?? 0n; offset <= (two ?? 0n); offset++) {
      const digits = offset.toString(16).padStart(16, '0');
      // At two of them own events stand, at one or more the server's; most are in the middle of an event.
      if (offset !== one && offset !== two && offset % 200n !== 0n) continue;
      expect(await store.holds(asPosition(digits + digits))).toBe(offset === one || offset === two);
    }
  });
});

describe('what arrives broken', () => {
  test('malformed JSON is delivered raw and fails to be decoded, in a reading and in a subscription', async () => {
    const follower = new Follower(store, { after: beginning });
    await follower.until(({ messages }) => messages.length > 0);
    const stream = newStream();
    const events = sampleEvents(3, { type: 'MeetingHeld.v1', data: '{"a":1}' });
    server.faults.malformed = ({ id }) => id === events[1]?.id;
    await store.append([first(stream, events)]);
    await follower.until(({ ids }) => ids.length === 3);
    await follower.end();
    for (const seen of [await readWhole(store, stream), follower.events]) {
      expect(idsOf(seen)).toEqual(idsOf(events));
      expect([seen[0]?.data, seen[2]?.data]).toEqual(['{"a":1}', '{"a":1}']);
      const broken = seen[1];
      if (broken === undefined) throw new Error('nothing was read');
      expect(() => JSON.parse(broken.data) as unknown).toThrow(SyntaxError);
      const undecodable = await errorOf(Promise.resolve().then(() => decodeEvent(broken)));
      expect(undecodable).toBeInstanceOf(UndecodableEvent);
      expect(undecodable).toMatchObject({ eventId: events[1]?.id, position: broken.position });
    }
  });
});

describe('where the store stands', () => {
  test('after the store was put back, positions ahead are not held, wherever new events end', async () => {
    const stream = newStream();
    await store.append([first(stream, sampleEvents(2))]);
    const size = server.size;
    const kept = await store.head();
    const lost: NewEvent[] = sampleEvents(20);
    await store.append([{ stream, expectedRevision: 1n, events: lost }]);
    const positions = (await readWhole(store, stream)).slice(2).map(({ position }) => position);
    server.truncateTo(size);
    expect(await store.head()).toBe(kept);
    expect(await store.holds(kept)).toBe(true);
    for (const position of positions) expect(await store.holds(position)).toBe(false);
    const other = sampleEvent({ data: JSON.stringify('x'.repeat(700)) });
    await store.append([{ stream, expectedRevision: 1n, events: [other] }]);
    const [taken, ...covered] = positions;
    // The other event begins where the first lost one began; the rest lies in its middle or behind it.
    expect(taken).toBe(await store.head());
    for (const position of covered.slice(0, 5)) expect(await store.holds(position)).toBe(false);
    expect(await errorOf(collect(store.readAll({ after: asPosition('00000000000000ff') })))).toBeInstanceOf(
      RangeError,
    );
  });
});

describe('pages', () => {
  test('more than one page of a stream, in both directions', async () => {
    const stream = newStream();
    const events = sampleEvents(2_500);
    await store.append([first(stream, events)]);
    await store.close();
    store = await openKurrentDb(server.url);
    expect(idsOf(await readWhole(store, stream))).toEqual(idsOf(events));
    const backward = await collect(store.readStream(stream, { direction: 'backward', limit: 2_200 }));
    expect(idsOf(backward)).toEqual(idsOf(events).toReversed().slice(0, 2_200));
  });
});
