import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  collect,
  first,
  Follower,
  idsOf,
  newStream,
  readWhole,
  sampleEvent,
  sampleEvents,
  startFakeKurrentDb,
  Wire,
} from '@tandemspur/testing';
import type { EventStore, NewEvent, Position } from '../index.js';
import { openKurrentDb } from './index.js';
import { toLogPosition, toPosition } from './positions.js';

const real = process.env['KURRENTDB_TEST_URL'] ?? '';

/** What the contract does not ask and only a server can answer; the one in this process must answer alike. */
describe.each(['', ...(real === '' ? [] : [real])])('on the server at "%s"', (address) => {
  let wire: Wire;
  let store: EventStore;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const server = address === '' ? await startFakeKurrentDb() : undefined;
    wire = new Wire(server?.url ?? address);
    store = await openKurrentDb(await wire.open());
    stop = async () => {
      await store.close();
      await wire.close();
      await server?.close();
    };
  });
  afterAll(() => stop());

  test('an append of 40 MB goes, in several messages, and comes back in pages that end early', async () => {
    const after = await store.head();
    const stream = newStream();
    const data = JSON.stringify('x'.repeat(1_000_000));
    const events: NewEvent[] = sampleEvents(40, { data });
    const { position } = await store.append([first(stream, events)]);
    const stored = await readWhole(store, stream);
    expect(idsOf(stored)).toEqual(idsOf(events));
    expect(stored.at(-1)?.position).toBe(position);
    const sizes: number[] = [];
    for await (const page of store.readAll({ after })) sizes.push(page.length);
    expect(sizes).toEqual([17, 17, 6]);
    const backward = await collect(store.readStream(stream, { direction: 'backward' }));
    expect(idsOf(backward)).toEqual(idsOf(events).toReversed());
  });

  test('two streams together take 20 MB, and so does their reader', async () => {
    const data = JSON.stringify({ text: 'x'.repeat(1_000_000) });
    const [one, two] = [sampleEvents(10, { data }), sampleEvents(10, { data })];
    const writes = [first(newStream(), one), first(newStream(), two)];
    const { position } = await store.append(writes);
    const stored = await readWhole(store, writes[1]?.stream ?? '');
    expect(idsOf(stored)).toEqual(idsOf(two));
    expect(stored.at(-1)?.position).toBe(position);
    expect(await store.append(writes)).toHaveProperty('position', position);
  });

  test('many large appends, cut off while they wait for the connection, end one way or the other', async () => {
    const unheard: unknown[] = [];
    const hear = (reason: unknown): void => void unheard.push(reason);
    process.on('unhandledRejection', hear);
    const data = JSON.stringify('x'.repeat(900_000));
    const all = Array.from({ length: 60 }, () => [first(newStream(), [sampleEvent({ data })])]);
    const outcomes = all.map((writes) => store.append(writes).catch((error: unknown) => error));
    for (let cut = 0; cut < 4; cut++) {
      await sleep(30);
      wire.cut();
    }
    await Promise.all(outcomes);
    for (const writes of all) {
      const { position } = await store.append(writes);
      expect(await readWhole(store, writes[0]?.stream ?? '')).toMatchObject([{ position }]);
    }
    process.off('unhandledRejection', hear);
    expect(unheard).toEqual([]);
  });

  test('readers that leave early do not block those who come after', async () => {
    const after = await store.head();
    const stream = newStream();
    const data = JSON.stringify('x'.repeat(20_000));
    await store.append([first(stream, sampleEvents(500, { data }))]);
    for (let i = 0; i < 6; i++) {
      for await (const page of store.readAll({ after, batchSize: 400 })) if (page.length > 0) break;
      for await (const page of store.readStream(stream)) if (page.length > 0) break;
    }
    expect(await store.count(after, await store.head(), 1_000)).toBe(500);
  });

  test('no place but that of an event is held: not in its middle, not behind it', async () => {
    const { position } = await store.append([first(newStream(), sampleEvents(1))]);
    const at = toLogPosition(position);
    if (at === 'start') throw new Error('an event stands at the start');
    const near = (offset: bigint): Position =>
      toPosition({ commit: at.commit + offset, prepare: at.prepare + offset });
    expect(await store.holds(near(0n))).toBe(true);
    for (const offset of [-40n, 1n, 8n, 50n, 10_000n]) expect(await store.holds(near(offset))).toBe(false);
    expect(await store.holds(toPosition({ commit: at.commit, prepare: 0n }))).toBe(false);
    expect(await store.head()).toBe(position);
  });

  test('types and stream names of any characters are filtered as they are', async () => {
    const odd = [
      'a.b',
      'a+b',
      'a(b',
      'a[b',
      'a|b',
      'a\\b',
      'a^b',
      'a b',
      'a#b',
      'aßb',
      'a家b',
      'e\u0301',
      '🗝',
      'a\nb',
      'a"b',
      'a{1}',
      'a*',
      'a?',
      'ab',
    ];
    const after = await store.head();
    for (const name of odd) await store.append([first(newStream(name), [sampleEvent({ type: name })])]);
    const typesOf = async (filter: { types?: string[]; streamPrefixes?: string[] }): Promise<string[]> =>
      (await collect(store.readAll({ after, filter }))).map(({ type }) => type);
    for (const name of odd) {
      expect(await typesOf({ types: [name] })).toEqual([name]);
      expect(await typesOf({ streamPrefixes: [name] })).toEqual(
        odd.filter((other) => other.startsWith(name)),
      );
    }
    expect(await typesOf({ types: odd })).toEqual(odd);
    expect(await typesOf({ streamPrefixes: ['e'] })).toEqual(['e\u0301']);
  });

  test('while the server is out of reach subscriptions wait, and go on', async () => {
    const follower = new Follower(store, { after: await store.head() });
    const early = sampleEvents(3);
    await store.append([first(newStream(), early)]);
    await follower.until(({ ids }) => ids.length === 3);
    wire.down = true;
    wire.cut();
    await sleep(1_500);
    wire.down = false;
    const late = sampleEvents(3);
    const writes = [first(newStream(), late)];
    for (let stored = false; !stored;)
      stored = await store.append(writes).then(
        () => true,
        () => sleep(50, false),
      );
    await follower.until(({ ids }) => ids.length === 6);
    await follower.end();
    expect(follower.ids).toEqual(idsOf([...early, ...late]));
  });
});
