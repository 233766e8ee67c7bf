import { setTimeout as sleep } from 'node:timers/promises';
import { status } from '@grpc/grpc-js';
import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import {
  errorOf,
  first,
  Follower,
  idsOf,
  newStream,
  sampleEvents,
  startFakeKurrentDb,
  type Ending,
  type FakeKurrentDb,
} from '@tandemspur/testing';
import type { EventStore, NewEvent } from '../event-store.js';
import { beginning, type Position } from '../position.js';
import { KurrentDbEventStore, openKurrentDb } from './index.js';

let server: FakeKurrentDb;
let store: EventStore;

beforeEach(async () => {
  server = await startFakeKurrentDb();
  store = await openKurrentDb(server.url, { idleCheck: 300 });
});
afterEach(async () => {
  await store.close();
  await server.close();
});

const caughtUp = ({ messages }: Follower): boolean => messages.at(-1)?.kind === 'caught-up';

/** Takes messages for ever. @throws what the subscription throws. */
async function takeAll(after: Position): Promise<void> {
  for await (const message of store.subscribe({ after, signal: new AbortController().signal }))
    expect(message.position >= after).toBe(true);
}

const append = async (events: readonly NewEvent[]): Promise<void> => {
  for (const event of events) await store.append([first(newStream(), [event])]);
};

const endings: readonly Ending[] = [
  'cut',
  'silence',
  'not-leader',
  'timeout',
  status.UNAVAILABLE,
  status.CANCELLED,
  status.INTERNAL,
  status.UNKNOWN,
  status.ABORTED,
  status.RESOURCE_EXHAUSTED,
];

describe('a subscription that the server ends', () => {
  test.each(endings)('in %s begins anew behind what was delivered, without gap or repeat', async (ending) => {
    const old = sampleEvents(5);
    await append(old);
    server.faults.subscriptions = [0, 3, 1, 7].map((afterEvents) => ({ afterEvents, ending }));
    const follower = new Follower(store, { after: beginning });
    await follower.until(caughtUp);
    const live = sampleEvents(30);
    for (const event of live) {
      await append([event]);
      await sleep(5);
    }
    await follower.until(({ ids }) => ids.length >= 35);
    await follower.until(caughtUp);
    await follower.end();
    expect(follower.ids).toEqual(idsOf([...old, ...live]));
    const positions = follower.messages.map(({ position }) => position);
    expect(positions).toEqual([...positions].sort());
  });

  test('for want of rights ends with an error that says why', async () => {
    server.faults.subscriptions = [{ afterEvents: 0, ending: status.PERMISSION_DENIED }];
    expect(await errorOf(takeAll(beginning))).toMatchObject({
      name: 'StoreUnavailable',
      cause: { message: expect.stringContaining('denies access') as unknown },
    });
  });
});

test('a position that the store does not hold is refused; so is going on when the store was put back', async () => {
  await append(sampleEvents(2));
  const size = server.size;
  await append(sampleEvents(2));
  const ahead = await store.head();
  const following = errorOf(takeAll(beginning));
  await sleep(500);
  server.truncateTo(size);
  expect(await following).toBeInstanceOf(RangeError);
  expect(await errorOf(takeAll(ahead))).toBeInstanceOf(RangeError);
});

test('its position stands only where own events stand, however many others the server writes', async () => {
  await append(sampleEvents(2));
  const follower = new Follower(store, { after: beginning, filter: { types: ['None.v1'] } });
  await follower.until(caughtUp);
  server.addSystemEvents(200);
  await sleep(100);
  expect(follower.messages).toEqual([{ kind: 'caught-up', position: await store.head() }]);
  await append(sampleEvents(1));
  await follower.until(({ messages }) => messages.length === 2);
  await follower.end();
  expect(follower.messages.at(-1)).toEqual({ kind: 'caught-up', position: await store.head() });
});

test('a consumer slower than the server keeps for it misses nothing', async () => {
  const follower = new Follower(store, { after: beginning, batchSize: 10 }, 10);
  const all: NewEvent[] = [];
  for (let round = 0; round < 5; round++) {
    const events = sampleEvents(200);
    all.push(...events);
    await store.append([first(newStream(), events)]);
  }
  await follower.until(({ ids }) => ids.length >= 1_000, 30_000);
  await follower.end();
  expect(follower.ids).toEqual(idsOf(all));
});

describe('what it asks of the client', () => {
  const client = (): KurrentDBClient => KurrentDBClient.connectionString(server.url);

  test('ends the call however the consumer leaves, hears no checkpoints, gives no credentials', async () => {
    const one = client();
    const subscribe = jest.spyOn(one, 'subscribeToAll');
    const appends = jest.spyOn(one, 'appendToStream');
    const spied = new KurrentDbEventStore(() => one);
    await spied.append([first(newStream(), sampleEvents(3))]);
    for await (const message of spied.subscribe({ after: beginning, signal: new AbortController().signal })) {
      if (message.kind === 'caught-up') await spied.append([first(newStream(), sampleEvents(1))]);
      else if (message.events.length === 1) break;
    }
    const aborted = new Follower(spied, { after: beginning });
    await aborted.until(caughtUp);
    await sleep(50);
    await aborted.end();
    const unclosed = new Follower(spied, { after: beginning });
    await unclosed.until(caughtUp);
    await sleep(50);
    await spied.close();
    await unclosed.end();

    expect(subscribe).toHaveBeenCalledTimes(3);
    for (const { value } of subscribe.mock.results) expect(value).toMatchObject({ destroyed: true });
    for (const [options] of subscribe.mock.calls) {
      expect(options).not.toHaveProperty('filter.checkpointReached');
      expect(options).not.toHaveProperty('credentials');
      expect(options?.resolveLinkTos ?? false).toBe(false);
    }
    for (const [, , options] of appends.mock.calls) {
      expect(options).not.toHaveProperty('credentials');
      expect(options?.streamState).toBe('no_stream');
    }
  });
});
