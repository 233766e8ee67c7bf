import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  collect,
  errorOf,
  first,
  idsOf,
  newStream,
  readWhole,
  sampleEvents,
  startFakeKurrentDb,
  type FakeKurrentDb,
} from '@tandemspur/testing';
import { StoreUnavailable } from '../errors.js';
import type { EventStore } from '../event-store.js';
import { openKurrentDb } from './index.js';

let leader: FakeKurrentDb;
let follower: FakeKurrentDb;
beforeEach(async () => {
  leader = await startFakeKurrentDb();
  follower = await leader.addFollower();
});
afterEach(async () => {
  await follower.close();
  await leader.close();
});

/** What a store says that is opened for this and nothing else: a client that has found the leader stays there. */
async function ask<T>(address: string, question: (store: EventStore) => Promise<T>): Promise<T> {
  const store = await openKurrentDb(address, { appendTimeout: 400 });
  const answer = await question(store);
  await store.close();
  return answer;
}

/** That appends and reads work again within a few seconds. */
async function expectRecovery(store: EventStore): Promise<void> {
  const end = Date.now() + 5_000;
  for (;;)
    try {
      const { position } = await store.append([first(newStream(), sampleEvents(1))]);
      expect(await store.head()).toBe(position);
      return;
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || Date.now() > end) throw error;
      await sleep(100);
    }
}

test('a server that is not there: StoreUnavailable; as soon as it is there it works', async () => {
  await leader.stop();
  await ask(leader.url, async (store) => {
    expect(await errorOf(store.append([first(newStream(), sampleEvents(1))]))).toBeInstanceOf(
      StoreUnavailable,
    );
    expect(await errorOf(store.head())).toBeInstanceOf(StoreUnavailable);
    await leader.start();
    await expectRecovery(store);
  });
});

test('a cluster that is not there: likewise', async () => {
  // One attempt is none, for the part of the client that reads.
  const address = `kurrentdb://127.0.0.1:${follower.port},127.0.0.1:${leader.port}?tls=false&maxDiscoverAttempts=2`;
  await Promise.all([leader.stop(), follower.stop()]);
  await ask(address, async (store) => {
    expect(await errorOf(store.append([first(newStream(), sampleEvents(1))]))).toBeInstanceOf(
      StoreUnavailable,
    );
    await Promise.all([leader.start(), follower.start()]);
    await expectRecovery(store);
  });
});

test.each([1, 2])('appends to %i streams find the leader from another node', async (count) => {
  const writes = Array.from({ length: count }, () => first(newStream(), sampleEvents(2)));
  const { position } = await ask(follower.url, (store) => store.append(writes));
  expect(await ask(leader.url, (store) => store.head())).toBe(position);
});

test('a node that lags behind its leader is not asked', async () => {
  follower.faults.lag = 4;
  const address = `${follower.url}&nodePreference=follower`;
  const stream = newStream();
  const events = sampleEvents(6);
  const { position } = await ask(address, (store) => store.append([first(stream, events)]));
  expect(await ask(address, (store) => store.head())).toBe(position);
  expect(idsOf(await ask(address, (store) => readWhole(store, stream)))).toEqual(idsOf(events));
  expect(idsOf(await ask(address, (store) => collect(store.readAll())))).toEqual(idsOf(events));
  expect(await ask(address, (store) => store.holds(position))).toBe(true);
});

test('an address that is none is refused without repeating the password in it', async () => {
  const error = await errorOf(openKurrentDb('kurrentdb://user:secret@host:secret'));
  expect(error).toBeInstanceOf(TypeError);
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('secret');
});
