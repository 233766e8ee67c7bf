import { describe, expect, test } from '@jest/globals';
import type { EventStore, NewEvent, StreamWrite } from '@tandemspur/event-store';
import { Follower } from './follower.js';
import { first, idsOf, newStream, sampleEvent, sampleEvents } from './samples.js';
import type { StoreUnderTest } from './store-under-test.js';

const caughtUp = ({ messages }: Follower): boolean => messages.at(-1)?.kind === 'caught-up';

/** Appends one event to a new stream, again and again while the store is out of reach. */
async function appendSurely(store: EventStore, event: NewEvent): Promise<void> {
  const writes: StreamWrite[] = [first(newStream(), [event])];
  for (let attempt = 1; ; attempt++) {
    try {
      await store.append(writes);
      return;
    } catch (error) {
      if (attempt === 20) throw error;
    }
  }
}

/** Subscriptions: catching up, staying live, keeping pace, ending, surviving. */
export function subscriptionContract(underTest: () => StoreUnderTest): void {
  const store = (): EventStore => underTest().store;

  describe('subscribe', () => {
    test('catches up in batches, marks it, then is live, without gap or repeat', async () => {
      const after = await store().head();
      const old = sampleEvents(25);
      await store().append([first(newStream(), old)]);
      const follower = new Follower(store(), { after, batchSize: 10 });
      await follower.until(caughtUp);
      expect(follower.ids).toEqual(idsOf(old));
      const sizes = follower.messages.flatMap((m) => (m.kind === 'events' ? [m.events.length] : []));
      expect(sizes.every((size) => size > 0 && size <= 10)).toBe(true);
      expect(follower.messages.at(-1)?.position).toBe(await store().head());

      const live = sampleEvents(30);
      for (const event of live) await store().append([first(newStream(), [event])]);
      await follower.until(({ ids }) => ids.length >= 55);
      await follower.until(caughtUp);
      await follower.end();
      expect(follower.ids).toEqual(idsOf([...old, ...live]));
    });

    test('marks an empty rest at once, and says nothing twice while idle', async () => {
      const after = await store().head();
      const follower = new Follower(store(), { after });
      await follower.until(caughtUp);
      await new Promise((resolve) => setTimeout(resolve, 700));
      await follower.end();
      expect(follower.messages).toEqual([{ kind: 'caught-up', position: after }]);
    });

    test('positions never go back, and resuming at any of them misses nothing', async () => {
      const after = await store().head();
      const events = sampleEvents(12);
      await store().append([first(newStream(), events)]);
      const follower = new Follower(store(), { after, batchSize: 5 });
      await follower.until(caughtUp);
      await follower.end();
      const positions = follower.messages.map(({ position }) => position);
      expect(positions).toEqual([...positions].sort());
      for (const [index, message] of follower.messages.entries()) {
        const seen = follower.messages
          .slice(0, index + 1)
          .flatMap((m) => (m.kind === 'events' ? m.events : []));
        const resumed = new Follower(store(), { after: message.position });
        await resumed.until(caughtUp);
        await resumed.end();
        expect([...idsOf(seen), ...resumed.ids]).toEqual(idsOf(events));
      }
    });

    test('delivers soon after the append', async () => {
      const follower = new Follower(store(), { after: await store().head() });
      await follower.until(caughtUp);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await store().append([first(newStream(), sampleEvents(1))]);
      await follower.until(({ events }) => events.length === 1, 2_000);
      await follower.end();
    });

    test('keeps to the filter, and its position moves on over what is left out', async () => {
      const prefix = newStream('kept');
      const follower = new Follower(store(), {
        after: await store().head(),
        filter: { types: ['Kept.v1'], streamPrefixes: [prefix] },
      });
      const kept = sampleEvent({ type: 'Kept.v1' });
      await store().append([first(`${prefix}-1`, [kept, sampleEvent({ type: 'Other.v1' })])]);
      await store().append([first(newStream('other'), [sampleEvent({ type: 'Kept.v1' })])]);
      const { position } = await store().append([first(newStream(), sampleEvents(3))]);
      await follower.until(({ messages }) => (messages.at(-1)?.position ?? '') >= position);
      const later = await store().append([first(newStream(), sampleEvents(2))]);
      await follower.until(({ messages }) => (messages.at(-1)?.position ?? '') >= later.position);
      await follower.end();
      expect(follower.ids).toEqual([kept.id]);
    });

    test('waits for a slow consumer and drops nothing', async () => {
      const after = await store().head();
      const follower = new Follower(store(), { after, batchSize: 20 }, 30);
      const all: NewEvent[] = [];
      for (let i = 0; i < 20; i++) {
        const events = sampleEvents(30);
        all.push(...events);
        await store().append([first(newStream(), events)]);
      }
      await follower.until(({ ids }) => ids.length >= 600);
      await follower.end();
      expect(follower.ids).toEqual(idsOf(all));
    });

    test('ends promptly and without an error when aborted, idle or before it began', async () => {
      const idle = new Follower(store(), { after: await store().head() });
      await idle.until(caughtUp);
      const begun = Date.now();
      await idle.end();
      expect(Date.now() - begun).toBeLessThan(200);
      const messages = [];
      for await (const message of store().subscribe({
        after: await store().head(),
        signal: AbortSignal.abort(),
      }))
        messages.push(message);
      expect(messages).toEqual([]);
    });

    test('ends when the consumer has had enough', async () => {
      const after = await store().head();
      await store().append([first(newStream(), sampleEvents(5))]);
      const signal = new AbortController().signal;
      for await (const message of store().subscribe({ after, signal, batchSize: 1 })) {
        expect(message.kind).toBe('events');
        break;
      }
    });

    test('survives dropped connections, idle and in full flow', async () => {
      const { dropConnections } = underTest();
      if (dropConnections === undefined) return;
      const follower = new Follower(store(), { after: await store().head(), batchSize: 7 });
      await follower.until(caughtUp);
      const all: NewEvent[] = [];
      for (let round = 0; round < 4; round++) {
        await dropConnections();
        for (const event of sampleEvents(10)) {
          all.push(event);
          await appendSurely(store(), event);
          if (all.length % 10 === 5) await dropConnections();
        }
        if (round === 2) await follower.until(({ ids }) => ids.length >= all.length);
      }
      await follower.until(({ ids }) => ids.length >= all.length);
      await follower.end();
      expect(follower.ids).toEqual(idsOf(all));
    });
  });
}
