import { setTimeout as sleep } from 'node:timers/promises';
import { status } from '@grpc/grpc-js';
import { afterEach, expect, test } from '@jest/globals';
import {
  errorOf,
  first,
  newStream,
  readWhole,
  sampleEvent,
  sampleEvents,
  startFakeKurrentDb,
  type FakeKurrentDb,
  type FakeKurrentDbOptions,
} from '@tandemspur/testing';
import {
  ConcurrencyConflict,
  EventTooLarge,
  InvalidEvent,
  MultiStreamUnsupported,
  StoreOverloaded,
  StoreUnavailable,
} from '../errors.js';
import type { EventStore, StreamWrite } from '../event-store.js';
import { openKurrentDb } from './index.js';

let server: FakeKurrentDb;
let store: EventStore;

async function serve(options: FakeKurrentDbOptions = {}, more = ''): Promise<void> {
  server = await startFakeKurrentDb(options);
  store = await openKurrentDb(server.url + more);
}
afterEach(async () => {
  await store.close();
  await server.close();
});

const toOne = (): StreamWrite[] => [first(newStream(), sampleEvents(2))];
const toTwo = (): StreamWrite[] => [first(newStream(), sampleEvents(2)), first(newStream(), sampleEvents(1))];

test('a wrong revision is a conflict, also where the address asks not to be told so', async () => {
  await serve({}, '&throwOnAppendFailure=false');
  const stream = newStream();
  await store.append([first(stream, sampleEvents(3))]);
  const error = await errorOf(store.append([first(stream, sampleEvents(1))]));
  expect(error).toBeInstanceOf(ConcurrencyConflict);
  expect(error).toMatchObject({ stream, expectedRevision: 'none', actualRevision: 2n });
});

test('a server before 25.1 refuses several streams: MultiStreamUnsupported; one stream goes', async () => {
  await serve({ version: '24.10.0' });
  const writes = toTwo();
  const error = await errorOf(store.append(writes));
  expect(error).toBeInstanceOf(MultiStreamUnsupported);
  const streams = writes.map(({ stream }) => stream);
  expect(error).toHaveProperty('streams', streams);
  for (const stream of streams) expect(await readWhole(store, stream)).toEqual([]);
  const [single] = toOne();
  if (single === undefined) throw new Error('no write');
  const { position } = await store.append([single]);
  expect((await readWhole(store, single.stream)).at(-1)?.position).toBe(position);
});

test.each([
  ['an event', { maxEventSize: 5_000 }, toOne],
  ['an event among several streams', { maxEventSize: 5_000 }, toTwo],
  ['an append', { maxAppendSize: 5_000 }, toOne],
  ['an append to several streams', { maxAppendSize: 5_000 }, toTwo],
])('%s too large for the server: EventTooLarge', async (_, limits, shape) => {
  await serve(limits);
  const large = sampleEvent({ data: JSON.stringify('x'.repeat(6_000)) });
  const [write, ...others] = shape();
  const writes = [{ ...write, events: [...(write?.events ?? []), large] } as StreamWrite, ...others];
  const error = await errorOf(store.append(writes));
  expect(error).toBeInstanceOf(EventTooLarge);
  const { eventId, bytes, limitBytes } = error as EventTooLarge;
  expect(eventId).toBe(large.id);
  expect(bytes).toBeGreaterThanOrEqual(6_002);
  expect(limitBytes).toBeLessThan(bytes);
});

test('a type that an append to several streams may not have: InvalidEvent', async () => {
  await serve();
  const odd = sampleEvent({ type: 'with spaces.v1' });
  const error = await errorOf(store.append([first(newStream(), [odd]), first(newStream(), sampleEvents(1))]));
  expect(error).toBeInstanceOf(InvalidEvent);
  expect(error).toHaveProperty('eventId', odd.id);
});

test('streams whose names differ only in case, at once: InvalidEvent', async () => {
  await serve();
  const stream = newStream();
  const error = await errorOf(
    store.append([first(stream, sampleEvents(1)), first(stream.toUpperCase(), sampleEvents(1))]),
  );
  expect(error).toBeInstanceOf(InvalidEvent);
});

test.each([status.PERMISSION_DENIED, status.UNAUTHENTICATED])(
  'want of rights (%i): StoreUnavailable, at once, and it says why',
  async (ending) => {
    await serve();
    server.faults.appends = [
      { stored: false, ending },
      { stored: false, ending },
    ];
    expect(await errorOf(store.append(toOne()))).toMatchObject({
      name: 'StoreUnavailable',
      cause: { message: expect.stringContaining('denies access') as unknown },
    });
    expect(server.faults.appends).toHaveLength(1);
  },
);

test('too many at once: StoreOverloaded; the others are stored', async () => {
  await serve();
  server.faults.delay = 200;
  const all = Array.from({ length: 2_020 }, () => [first(newStream(), sampleEvents(1))]);
  const outcomes = all.map((writes) => store.append(writes).catch((error: unknown) => error));
  expect(await Promise.race(outcomes)).toBeInstanceOf(StoreOverloaded);
  server.faults.delay = 0;
  const refused = (await Promise.all(outcomes)).filter((outcome) => outcome instanceof Error);
  expect(refused).toHaveLength(5);
  for (const error of refused) expect(error).toBeInstanceOf(StoreOverloaded);
});

test('after close: StoreUnavailable; what was under way ends so too', async () => {
  await serve();
  server.faults.appends = [{ stored: true, ending: 'silence' }];
  const under = errorOf(store.append(toOne()));
  while (server.faults.appends.length > 0) await sleep(5);
  await store.close();
  await store.close();
  expect(await under).toBeInstanceOf(StoreUnavailable);
  expect(await errorOf(store.append(toOne()))).toBeInstanceOf(StoreUnavailable);
  expect(await errorOf(store.head())).toBeInstanceOf(StoreUnavailable);
});
