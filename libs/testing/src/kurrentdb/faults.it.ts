import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { status } from '@grpc/grpc-js';
import { jsonEvent, KurrentDBClient, streamNameFilter } from '@kurrent/kurrentdb-client';
import { setTimeout as sleep } from 'node:timers/promises';
import { startFakeKurrentDb, type Ending, type FakeKurrentDb, type FakeKurrentDbOptions } from './index.js';

const stream = 'thing-1';
const event = jsonEvent({ type: 'Thing.v1', data: { n: 1 } });
const oneCall = { credentials: { username: 'a', password: 'b' } };

let fake: FakeKurrentDb;
let client: KurrentDBClient;

async function start(options: FakeKurrentDbOptions = {}): Promise<void> {
  fake = await startFakeKurrentDb({ systemEventEvery: 0, ...options });
  client = KurrentDBClient.connectionString(fake.url);
}

async function stop(): Promise<void> {
  await client.dispose();
  await fake.close();
}

beforeEach(() => start());
afterEach(stop);

async function restartAs(options: FakeKurrentDbOptions): Promise<void> {
  await stop();
  await start(options);
}

const append = (options = {}): ReturnType<KurrentDBClient['appendToStream']> =>
  client.appendToStream(stream, event, { streamState: 'no_stream', ...options });

const appendToSeveral = (): ReturnType<KurrentDBClient['multiStreamAppend']> =>
  client.multiStreamAppend([{ streamName: stream, expectedState: 'no_stream', events: [event] }]);

async function read(): Promise<unknown[]> {
  const found = [];
  for await (const { event: each } of client.readStream(stream)) found.push(each?.data);
  return found;
}

describe('an append that ends badly', () => {
  const ways = [
    ['of many', () => append()],
    ['of one', () => append(oneCall)],
    ['of several streams', appendToSeveral],
  ] as const;
  const endings: readonly [Ending, readonly [string, string, string]][] = [
    ['cut', ['unavailable', 'unavailable', 'unavailable']],
    [status.UNAVAILABLE, ['unavailable', 'unavailable', 'unavailable']],
    [status.CANCELLED, ['cancelled', 'cancelled', 'cancelled']],
    [status.DEADLINE_EXCEEDED, ['deadline-exceeded', 'deadline-exceeded', 'deadline-exceeded']],
    // What is unknown the client has no error of its own for, in that call.
    [status.PERMISSION_DENIED, ['access-denied', 'access-denied', 'unknown']],
    ['timeout', ['deadline-exceeded', 'unknown', 'deadline-exceeded']],
    ['not-leader', ['not-leader', 'not-leader', 'unknown']],
  ];
  const cases = endings.flatMap(([ending, types]) =>
    ways.flatMap(([way, attempt], index) =>
      [false, true].map((isStored) => ({ ending, way, attempt, isStored, type: types[index] })),
    ),
  );

  it.each(cases)('$way: $ending, stored: $isStored', async ({ ending, attempt, isStored, type }) => {
    const before = fake.size;
    fake.faults.appends = [{ stored: isStored, ending }];
    await expect(attempt()).rejects.toMatchObject({ type });
    expect(fake.size > before).toBe(isStored);
  });

  it.each(['cut', status.UNAVAILABLE] as const)('by %s is repeated with the same result', async (ending) => {
    fake.faults.appends = [
      { stored: false, ending },
      { stored: true, ending },
    ];
    await expect(append()).rejects.toMatchObject({ type: 'unavailable' });
    await expect(append()).rejects.toMatchObject({ type: 'unavailable' });
    expect(await append()).toMatchObject({ success: true, nextExpectedRevision: 0n });
    expect(await read()).toHaveLength(1);
  });

  it('in silence is never answered by the call of many, whatever the deadline', async () => {
    fake.faults.appends = [{ stored: true, ending: 'silence' }];
    const answered = append({ deadline: 200 }).then(
      () => 'answered',
      () => 'refused',
    );
    expect(await Promise.race([answered, sleep(600, 'nothing')])).toBe('nothing');
    await client.dispose();
    expect(await answered).toBe('refused');
  });

  it('in silence meets the deadline in the call of one', async () => {
    fake.faults.appends = [{ stored: true, ending: 'silence' }];
    await expect(append({ ...oneCall, deadline: 200 })).rejects.toMatchObject({ type: 'deadline-exceeded' });
  });
});

it('answers late', async () => {
  fake.faults.delay = 300;
  const began = performance.now();
  await append();
  expect(performance.now() - began).toBeGreaterThan(290);
});

describe('limits', () => {
  beforeEach(() => restartAs({ maxAppendSize: 1_000, maxEventSize: 600 }));

  const large = (bytes: number): typeof event =>
    jsonEvent({ type: 'L', data: { n: 1, text: 'x'.repeat(bytes) } });

  it('of an append are told by each call in its way', async () => {
    const events = [large(400), large(400), large(400)];
    const tooLarge = { type: 'maximum-append-size-exceeded', maxAppendSize: 1_000 };
    await expect(client.appendToStream(stream, events)).rejects.toMatchObject(tooLarge);
    await expect(client.appendToStream(stream, events, oneCall)).rejects.toMatchObject(tooLarge);
    const several = client.multiStreamAppend([{ streamName: stream, expectedState: 'any', events }]);
    await expect(several).rejects.toMatchObject({ type: 'transaction-max-size-exceeded', maxSize: 1_000 });
  });

  it('of an event are known to the client in the second protocol only', async () => {
    const events = [large(700)];
    await expect(client.appendToStream(stream, events)).rejects.toMatchObject({ type: 'unknown' });
    await expect(client.appendToStream(stream, events, oneCall)).rejects.toMatchObject({ type: 'unknown' });
    const several = client.multiStreamAppend([{ streamName: stream, expectedState: 'any', events }]);
    await expect(several).rejects.toMatchObject({ type: 'append-record-size-exceeded', maxSize: 600 });
  });
});

describe('a read that ends badly', () => {
  it.each<[Ending, string]>([
    ['cut', 'unavailable'],
    [status.UNAVAILABLE, 'unavailable'],
    [status.DEADLINE_EXCEEDED, 'deadline-exceeded'],
    [status.PERMISSION_DENIED, 'access-denied'],
  ])('by %s', async (ending, type) => {
    await append();
    fake.faults.reads = [{ afterEvents: 0, ending }];
    await expect(read()).rejects.toMatchObject({ type });
    expect(await read()).toHaveLength(1);
  });

  it('has given some events before', async () => {
    await client.appendToStream(stream, [event, jsonEvent({ type: 'Thing.v1', data: {} })]);
    fake.faults.reads = [{ afterEvents: 1, ending: status.UNAVAILABLE }];
    const found: unknown[] = [];
    const reading = (async () => {
      for await (const each of client.readStream(stream)) found.push(each);
    })();
    await expect(reading).rejects.toMatchObject({ type: 'unavailable' });
    expect(found.length).toBeLessThan(2);
  });

  it('brings malformed JSON as text', async () => {
    await append();
    fake.faults.malformed = ({ type }) => type === 'Thing.v1';
    expect(await read()).toEqual(['{"cut']);
  });
});

describe('a subscription', () => {
  const follow = async (enough: number): Promise<string> => {
    const subscription = client.subscribeToAll({ filter: streamNameFilter({ prefixes: [stream] }) });
    const said: string[] = [];
    try {
      for await (const _ of subscription) if (said.push('event') === enough) break;
    } catch (error) {
      said.push((error as { type: string }).type);
    } finally {
      subscription.on('error', () => undefined);
      await subscription.unsubscribe();
    }
    return said.join(' ');
  };

  beforeEach(async () => {
    await client.appendToStream(
      stream,
      Array.from({ length: 3 }, (_, n) => jsonEvent({ type: 'T', data: { n } })),
    );
  });

  it.each<[Ending, string]>([
    ['cut', 'event event unavailable'],
    [status.ABORTED, 'event event unknown'],
    [status.CANCELLED, 'event event cancelled'],
    [status.PERMISSION_DENIED, 'event event access-denied'],
  ])('is dropped after two events by %s, and serves when asked again', async (ending, said) => {
    fake.faults.subscriptions = [{ afterEvents: 2, ending }];
    expect(await follow(3)).toBe(said);
    expect(await follow(3)).toBe('event event event');
  });
});

describe('an older server', () => {
  it('before 25.1 appends to one stream at a time', async () => {
    await restartAs({ version: '25.0.1' });
    await expect(appendToSeveral()).rejects.toMatchObject({ type: 'unsupported' });
    expect(await append()).toMatchObject({ success: true });
  });

  it('before 26.0.3 has no conditions on other streams', async () => {
    await expect(client.appendRecords([{ streamName: stream, record: event }])).rejects.toMatchObject({
      type: 'unsupported',
    });
  });

  it('before 26.0.3 has an internal error when of several streams only some are repeated', async () => {
    const half = { streamName: stream, expectedState: 'no_stream' as const, events: [event] };
    const other = { ...half, streamName: 'thing-2', events: [jsonEvent({ type: 'Thing.v1', data: {} })] };
    await client.multiStreamAppend([half]);
    await expect(client.multiStreamAppend([half, other])).rejects.toMatchObject({
      type: 'unavailable',
      code: 13,
    });
    await restartAs({ version: '26.0.3' });
    await client.multiStreamAppend([half]);
    const refused = client.multiStreamAppend([half, other]);
    await expect(refused).rejects.toMatchObject({ type: 'wrong-expected-version', streamName: stream });
  });
});
