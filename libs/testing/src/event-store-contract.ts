import { afterAll, beforeAll, describe } from '@jest/globals';
import type { EventStore } from '@tandemspur/event-store';
import { appendContract } from './event-store-contract/appends.js';
import { concurrencyContract } from './event-store-contract/concurrency.js';
import { goldenContract } from './event-store-contract/golden.js';
import { manyStreamsContract } from './event-store-contract/many-streams.js';
import { payloadContract } from './event-store-contract/payloads.js';
import { readContract } from './event-store-contract/reads.js';
import type { StoreUnderTest } from './event-store-contract/store-under-test.js';
import { subscriptionContract } from './event-store-contract/subscriptions.js';

export type { StoreUnderTest } from './event-store-contract/store-under-test.js';

/**
 * Declares the tests that every adapter of the port passes. They take one store for all, which need not be
 * empty: each test writes to streams of its own and reads from the head as it was.
 */
export function eventStoreContract(name: string, makeStore: () => Promise<StoreUnderTest>): void {
  describe(`event store contract: ${name}`, () => {
    let made: StoreUnderTest | undefined;
    beforeAll(async () => {
      made = await makeStore();
    });
    afterAll(async () => {
      await made?.close();
    });
    const underTest = (): StoreUnderTest => {
      if (made === undefined) throw new Error('the store was not made');
      return made;
    };
    const store = (): EventStore => underTest().store;
    appendContract(underTest);
    readContract(store);
    payloadContract(store);
    goldenContract(store);
    subscriptionContract(underTest);
    concurrencyContract(underTest);
    manyStreamsContract(store);
  });
}
