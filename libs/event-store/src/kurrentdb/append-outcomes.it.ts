import { setTimeout as sleep } from 'node:timers/promises';
import { status } from '@grpc/grpc-js';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  errorOf,
  first,
  idsOf,
  newStream,
  readWhole,
  sampleEvents,
  startFakeKurrentDb,
  type Ending,
  type FakeKurrentDb,
} from '@tandemspur/testing';
import { StoreUnavailable } from '../errors.js';
import type { EventStore, StreamWrite } from '../event-store.js';
import { openKurrentDb } from './index.js';

let server: FakeKurrentDb;
let store: EventStore;
beforeAll(async () => {
  server = await startFakeKurrentDb();
  store = await openKurrentDb(server.url, { appendTimeout: 400 });
});
afterAll(async () => {
  await store.close();
  await server.close();
});

const shapes = [
  { shape: 'one stream', writesOf: () => [first(newStream(), sampleEvents(2))] },
  {
    shape: 'two streams',
    writesOf: () => [first(newStream(), sampleEvents(2)), first(newStream(), sampleEvents(1))],
  },
] as const;

const endings: readonly Ending[] = [
  'cut',
  'silence',
  'timeout',
  'not-leader',
  status.UNAVAILABLE,
  status.CANCELLED,
  status.DEADLINE_EXCEEDED,
  status.INTERNAL,
  status.UNKNOWN,
];

/** That the append is stored, once, with what the answer says of it. */
async function expectStored(writes: readonly StreamWrite[], result: unknown): Promise<void> {
  const streams = await Promise.all(writes.map(({ stream }) => readWhole(store, stream)));
  expect(streams.map(idsOf)).toEqual(writes.map(({ events }) => idsOf(events)));
  const revisions = writes.map(({ stream, events }) => [stream, BigInt(events.length - 1)] as const);
  expect(result).toEqual({ position: streams.at(-1)?.at(-1)?.position, revisions: new Map(revisions) });
}

const cases = shapes.flatMap((shape) =>
  endings.flatMap((ending) => [true, false].map((stored) => ({ ...shape, ending, stored }))),
);

test.each(cases)(
  'an append to $shape, ending in $ending, stored: $stored: is repeated and stored once',
  async ({ writesOf, ending, stored }) => {
    server.faults.appends = [{ stored, ending }];
    const writes = writesOf();
    await expectStored(writes, await store.append(writes));
    expect(server.faults.appends).toEqual([]);
  },
);

test.each(shapes)(
  'an append to $shape that fails again and again: StoreUnavailable; later, the same ids tell',
  async ({ writesOf }) => {
    server.faults.appends = [
      { stored: false, ending: status.UNAVAILABLE },
      { stored: true, ending: 'silence' },
      { stored: true, ending: 'cut' },
    ];
    const writes = writesOf();
    const error = await errorOf(store.append(writes));
    expect(error).toBeInstanceOf(StoreUnavailable);
    expect(error).toHaveProperty('cause.message');
    await expectStored(writes, await store.append(writes));
  },
);

test('an append whose place somebody else took meanwhile is a conflict', async () => {
  server.faults.appends = [{ stored: false, ending: 'silence' }];
  const stream = newStream();
  const late = errorOf(store.append([first(stream, sampleEvents(2))]));
  while (server.faults.appends.length > 0) await sleep(5);
  await store.append([first(stream, sampleEvents(1))]);
  expect(await late).toMatchObject({ name: 'ConcurrencyConflict', stream, actualRevision: 0n });
});
