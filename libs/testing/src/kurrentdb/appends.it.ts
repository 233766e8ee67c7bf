import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  jsonEvent,
  KurrentDBClient,
  STREAM_STATE,
  type AppendStreamState,
  type ConsistencyCheck,
  type JSONEventType,
  type ReadStreamOptions,
} from '@kurrent/kurrentdb-client';
import { randomUUID } from 'node:crypto';
import { startFakeKurrentDb, type FakeKurrentDb } from './index.js';

// What a real server does and the fake must do: also runs against the one at KURRENTDB_TEST_URL, 26.1 or later.
const realServer = process.env['KURRENTDB_TEST_URL'] ?? '';
const run = `run${randomUUID().slice(0, 8)}`;
const named = (name: string): string => `${run}-${name}`;

type Thing = JSONEventType<'Thing.v1', { n: number }, Record<string, string>>;

const thing = (n: number, id: string = randomUUID()): ReturnType<typeof jsonEvent<Thing>> =>
  jsonEvent<Thing>({ id, type: 'Thing.v1', data: { n }, metadata: { by: 'Käthe' } });

let fake: FakeKurrentDb | undefined;
let client: KurrentDBClient;

beforeAll(async () => {
  if (realServer === '') fake = await startFakeKurrentDb({ version: '26.1.0' });
  client = KurrentDBClient.connectionString(fake?.url ?? realServer);
});

afterAll(async () => {
  await client.dispose();
  await fake?.close();
});

async function eventsOf(stream: string, options: ReadStreamOptions = {}): Promise<unknown[]> {
  const found = [];
  for await (const { event } of client.readStream<Thing>(stream, options))
    if (event) found.push({ revision: event.revision, n: event.data.n });
  return found;
}

// Credentials of its own make the client take the call for one append instead of the shared one for many.
const calls = [
  ['the call for many appends', {}],
  ['the call for one append', { credentials: { username: 'a', password: 'b' } }],
] as const;

describe.each(calls)('an append by %s', (call, options) => {
  const stream = named(call.replaceAll(' ', '-'));
  const [one, two, three] = [thing(1), thing(2), thing(3)];
  const append = (
    streamState: AppendStreamState,
    ...events: readonly (typeof one)[]
  ): ReturnType<KurrentDBClient['appendToStream']> =>
    client.appendToStream(stream, [...events], { streamState, ...options });
  let position: unknown;

  beforeAll(async () => {
    const result = await append('no_stream', one, two);
    expect(result).toMatchObject({ success: true, nextExpectedRevision: 1n });
    position = result.position;
    await append(1n, three);
  });

  it('has one position of two equal parts, that of its last event', async () => {
    const found = [];
    for await (const { event } of client.readStream(stream, { maxCount: 2 })) found.push(event?.position);
    expect(position).toEqual(found[1]);
    expect(found[1]?.commit).toBe(found[1]?.prepare);
    expect(found[1]?.commit).toBeGreaterThan(found[0]?.commit ?? 0n);
  });

  it('is answered with the first result when it is repeated', async () => {
    expect(await append('no_stream', one, two)).toMatchObject({ nextExpectedRevision: 1n, position });
    expect(await append('no_stream', one)).toMatchObject({ nextExpectedRevision: 0n });
    expect(await eventsOf(stream)).toHaveLength(3);
  });

  it.each<[string, AppendStreamState, (typeof one)[], bigint]>([
    ['a stream that is there', 'no_stream', [thing(9)], 2n],
    ['a revision passed', 0n, [thing(9)], 2n],
    ['a revision to come', 7n, [thing(9)], 2n],
    ['repeated events that go on otherwise', 'no_stream', [one, thing(9)], 2n],
    ['the right events in another place', 1n, [one, two], 2n],
  ])('refuses %s and tells the actual revision', async (_, expectedState, events, actualState) => {
    await expect(append(expectedState, ...events)).rejects.toMatchObject({
      type: 'wrong-expected-version',
      streamName: stream,
      expectedState,
      actualState,
    });
  });

  it.each<AppendStreamState>([4n, 'stream_exists'])(
    'refuses %s of a stream that is not there',
    async (state) => {
      const elsewhere = client.appendToStream(named('nowhere'), thing(1), { streamState: state, ...options });
      await expect(elsewhere).rejects.toMatchObject({ expectedState: state, actualState: 'no_stream' });
    },
  );

  it('has no index over ids: another stream may hold them too', async () => {
    const again = await client.appendToStream(`${stream}-again`, [one, two], {
      streamState: 'no_stream',
      ...options,
    });
    expect(again).toMatchObject({ success: true, nextExpectedRevision: 1n });
  });
});

it('takes any number of events only up to a message of 16 MiB, and fails what shares the call', async () => {
  const large = jsonEvent({ type: 'Large.v1', data: { text: 'x'.repeat(16 * 1024 ** 2) } });
  await expect(client.appendToStream(named('large'), large)).rejects.toMatchObject({
    type: 'unknown',
    code: 8,
  });
  expect(await client.appendToStream(named('large'), thing(1))).toMatchObject({ nextExpectedRevision: 0n });
});

describe('an append to several streams', () => {
  const [a, b] = [named('several-a'), named('several-b')];
  const writes = [
    { streamName: a, expectedState: 'no_stream' as const, events: [thing(1), thing(2)] },
    { streamName: b, expectedState: 'no_stream' as const, events: [thing(3)] },
  ];
  let position: bigint | undefined;

  beforeAll(async () => {
    const result = await client.multiStreamAppend(writes);
    expect(result.responses).toEqual([
      { streamName: a, revision: 1n },
      { streamName: b, revision: 0n },
    ]);
    position = result.position;
  });

  it('gives every event a position of its own, the last one that of the append', async () => {
    const positions = [];
    for (const stream of [a, b])
      for await (const { event } of client.readStream(stream)) positions.push(event?.position?.commit ?? 0n);
    expect(positions).toHaveLength(3);
    expect(positions).toEqual(positions.toSorted((x, y) => Number(x - y)));
    expect(new Set(positions).size).toBe(3);
    expect(positions[2]).toBe(position);
  });

  it('brings properties back as metadata, with the name and format of the schema among them', async () => {
    for await (const { event } of client.readStream(b))
      expect(event).toMatchObject({
        data: { n: 3 },
        metadata: { by: 'Käthe', '$schema.name': 'Thing.v1', '$schema.format': 'Json' },
      });
  });

  it('is answered with the first result when it is repeated, also by the first protocol', async () => {
    expect((await client.multiStreamAppend(writes)).position).toBe(position);
    const [first] = writes;
    const single = client.appendToStream(a, first?.events ?? [], { streamState: 'no_stream' });
    expect(await single).toMatchObject({ nextExpectedRevision: 1n });
  });

  it('stores nothing when one stream refuses, and names it', async () => {
    const refused = client.multiStreamAppend([
      { streamName: named('several-c'), expectedState: 'no_stream', events: [thing(1)] },
      { streamName: b, expectedState: 5n, events: [thing(1)] },
    ]);
    await expect(refused).rejects.toMatchObject({ streamName: b, expectedState: 5n, actualState: 0n });
    await expect(eventsOf(named('several-c'))).rejects.toMatchObject({ type: 'stream-not-found' });
  });

  it('refuses a stream twice, even when only the case differs, with a time-out', async () => {
    const twice = client.multiStreamAppend([
      { streamName: named('twice'), expectedState: 'any', events: [thing(1)] },
      { streamName: named('TWICE'), expectedState: 'any', events: [thing(2)] },
    ]);
    await expect(twice).rejects.toMatchObject({ type: 'timeout', code: 10 });
  });

  it('refuses names of types that are no names', async () => {
    const events = [jsonEvent({ type: 'Thing created', data: {} })];
    const refused = client.multiStreamAppend([{ streamName: named('d'), expectedState: 'any', events }]);
    await expect(refused).rejects.toMatchObject({ type: 'unknown', code: 3 });
  });
});

describe('an append of records with conditions', () => {
  const [watched, target] = [named('watched'), named('target')];
  const write = { streamName: target, record: thing(2) };

  beforeAll(() => client.appendToStream(watched, thing(1)));

  it('stores while another stream is as expected, and repeats even when that has moved on', async () => {
    const checks: ConsistencyCheck[] = [{ type: STREAM_STATE, streamName: watched, expectedState: 0n }];
    const first = await client.appendRecords([write], checks);
    expect(first.responses).toEqual([{ streamName: target, revision: 0n }]);
    await client.appendToStream(watched, thing(2));
    expect(await client.appendRecords([write], checks)).toEqual(first);
  });

  it('names every condition that does not hold', async () => {
    const refused = client.appendRecords(
      [{ streamName: target, record: thing(3) }],
      [
        { type: STREAM_STATE, streamName: watched, expectedState: 'no_stream' },
        { type: STREAM_STATE, streamName: target, expectedState: 0n },
        { type: STREAM_STATE, streamName: named('unheard-of'), expectedState: 3n },
      ],
    );
    await expect(refused).rejects.toMatchObject({
      type: 'append-consistency-violation',
      violations: [
        { checkIndex: 0, streamName: watched, expectedState: 'no_stream', actualState: 1n },
        { checkIndex: 2, streamName: named('unheard-of'), expectedState: 3n, actualState: 'no_stream' },
      ],
    });
  });
});

describe('a read of a stream', () => {
  const stream = named('read');

  beforeAll(() => client.appendToStream(stream, [thing(0), thing(1), thing(2), thing(3)]));

  it.each<[string, ReadStreamOptions, number[]]>([
    ['from a revision on', { fromRevision: 2n }, [2, 3]],
    ['of so many', { fromRevision: 1n, maxCount: 2 }, [1, 2]],
    ['behind its end', { fromRevision: 9n }, []],
    ['backwards', { direction: 'backwards', fromRevision: 'end', maxCount: 2 }, [3, 2]],
    ['backwards from a revision on', { direction: 'backwards', fromRevision: 1n }, [1, 0]],
  ])('%s', async (_, options, numbers) => {
    expect(await eventsOf(stream, options)).toEqual(numbers.map((n) => ({ revision: BigInt(n), n })));
  });
});
