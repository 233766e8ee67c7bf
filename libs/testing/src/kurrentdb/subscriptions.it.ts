import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  eventTypeFilter,
  jsonEvent,
  KurrentDBClient,
  streamNameFilter,
  type AllStreamSubscription,
  type Position,
  type ReadAllOptions,
} from '@kurrent/kurrentdb-client';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { startFakeKurrentDb, type FakeKurrentDb } from './index.js';

// What a real server does and the fake must do: also runs against an otherwise idle one at KURRENTDB_TEST_URL.
const realServer = process.env['KURRENTDB_TEST_URL'] ?? '';
const run = `run${randomUUID().slice(0, 8)}`;
const wanted = `${run}-wanted`;
const type = `${run}.Thing.v1`;
const mine = streamNameFilter({ prefixes: [wanted] });

let fake: FakeKurrentDb | undefined;
let client: KurrentDBClient;
/** Where each event lies: its number among those of this run, as text. */
const places = new Map<string, string>();
const positions: Position[] = [];

async function append(stream: string, count: number, bytes = 0): Promise<void> {
  const events = Array.from({ length: count }, () => jsonEvent({ type, data: { text: 'x'.repeat(bytes) } }));
  await client.appendToStream(stream, events);
}

beforeAll(async () => {
  if (realServer === '') fake = await startFakeKurrentDb({ systemEventEvery: 0 });
  fake?.addSystemEvents(3);
  client = KurrentDBClient.connectionString(fake?.url ?? realServer);
  for (const [stream, count] of [
    [wanted, 3],
    [`${run}-other`, 6],
    [wanted, 2],
    [`${run}-other`, 3],
  ] as const)
    await append(stream, count);
  for await (const { event } of client.readAll({ filter: eventTypeFilter({ prefixes: [type] }) })) {
    if (!event?.position) continue;
    places.set(String(event.position.commit), String(positions.length));
    positions.push(event.position);
  }
});

afterAll(async () => {
  await client.dispose();
  await fake?.close();
});

const at = (index: number): Position => positions[index] ?? { commit: 0n, prepare: 0n };
const placeOf = ({ commit, prepare }: Position): string =>
  `${places.get(String(commit)) ?? 'elsewhere'}${prepare === commit ? '' : ` with prepare ${prepare}`}`;

async function read(options: ReadAllOptions): Promise<string[]> {
  const found = [];
  for await (const { event } of client.readAll(options))
    if (event?.position) found.push(placeOf(event.position));
  return found;
}

describe('a read of $all', () => {
  it.each<[string, number | 'end', ReadAllOptions, string[]]>([
    ['includes the event at its position', 2, {}, ['2', '9', '10']],
    ['backwards excludes it', 9, { direction: 'backwards' }, ['2', '1', '0']],
    ['backwards from the end', 'end', { direction: 'backwards', maxCount: 2 }, ['10', '9']],
  ])('%s', async (_, from, options, expected) => {
    const fromPosition = from === 'end' ? from : at(from);
    expect(await read({ ...options, fromPosition, filter: mine })).toEqual(expected);
  });

  it('cannot begin between two events', async () => {
    const commit = at(2).commit + 1n;
    await expect(read({ fromPosition: { commit, prepare: commit }, filter: mine })).rejects.toMatchObject({
      type: 'unavailable',
    });
  });

  it('gives nothing from beyond the end on, and an error backwards from there', async () => {
    const beyond = { commit: 10n ** 15n, prepare: 10n ** 15n };
    expect(await read({ fromPosition: beyond })).toEqual([]);
    await expect(read({ fromPosition: beyond, direction: 'backwards' })).rejects.toMatchObject({
      type: 'unavailable',
    });
  });

  it('holds events of the server itself unless a filter leaves them out', async () => {
    const types = new Set<string>();
    for await (const { event } of client.readAll({ maxCount: 300 })) types.add(event?.type ?? '');
    expect([...types].filter((name) => name.startsWith('$'))).not.toEqual([]);
    const others = [];
    for await (const { event } of client.readAll({
      filter: eventTypeFilter({ regex: '^[^$]' }),
      maxCount: 300,
    }))
      others.push(event?.type.startsWith('$'));
    expect(others).not.toContain(true);
  });
});

interface Follow {
  readonly from: Position;
  readonly prefix?: string;
  readonly window?: number;
  /** Done once it has caught up. */
  readonly then?: (subscription: AllStreamSubscription) => Promise<void>;
}

/** What a subscription to $all says until it has nothing to say for a while. */
async function follow({ from, prefix = wanted, window, then }: Follow): Promise<string[]> {
  const said: string[] = [];
  let acting: Promise<void> | undefined;
  const filter = streamNameFilter({
    prefixes: [prefix],
    ...(window !== undefined && { maxSearchWindow: window }),
    checkpointReached: (_, position) => {
      said.push(`checkpoint ${placeOf(position)}`);
    },
  });
  const subscription = client.subscribeToAll({ fromPosition: from, filter });
  subscription.on('caughtUp', (info) => {
    said.push(`caught up ${'position' in info && info.position ? placeOf(info.position) : ''}`);
    acting ??= then?.(subscription);
  });
  subscription.on('error', (error) => said.push(error.message));
  subscription.on('data', ({ event }) => said.push(`event ${placeOf(event?.position ?? at(0))}`));
  let heard: number;
  do {
    heard = said.length;
    await sleep(500);
    await acting;
  } while (heard < said.length || said.length === 0);
  await subscription.unsubscribe();
  return said;
}

describe('a subscription to $all', () => {
  it('begins behind its position and says when it has caught up', async () => {
    expect(await follow({ from: at(1) })).toEqual([
      'event 2',
      'event 9',
      'event 10',
      'checkpoint 10',
      'caught up 10',
    ]);
  });

  it('has checkpoints after each search window: an event it sent, or the beginning of the next one', async () => {
    expect(await follow({ from: at(0), window: 3 })).toEqual([
      'event 1',
      'event 2',
      'checkpoint 2',
      'checkpoint 3 with prepare 0',
      'checkpoint 6 with prepare 0',
      'event 9',
      'event 10',
      'checkpoint 10',
      'checkpoint 12 with prepare 0',
      'caught up 12 with prepare 0',
    ]);
  });

  it('has checkpoints without any event', async () => {
    const said = await follow({ from: at(0), prefix: `${run}-nothing`, window: 6 });
    expect(said).toEqual([
      'checkpoint 0',
      'checkpoint 6 with prepare 0',
      'checkpoint 12 with prepare 0',
      'caught up 12 with prepare 0',
    ]);
  });

  it('goes on live, with a checkpoint after each search window counted from its beginning', async () => {
    const then = async (): Promise<void> => {
      await append(wanted, 1);
      await append(`${run}-other`, 3);
      await append(wanted, 1);
    };
    const said = await follow({ from: at(13), window: 4, then });
    expect(said).toEqual(['caught up 13', 'event elsewhere', 'checkpoint elsewhere', 'event elsewhere']);
  });

  it('misses nothing that is appended while it waits for its reader on the last page', async () => {
    const stream = `${run}-busy`;
    await append(stream, 30, 500_000);
    const filter = streamNameFilter({ prefixes: [stream] });
    const subscription = client.subscribeToAll({ fromPosition: at(13), filter });
    await once(subscription, 'confirmation');
    await sleep(200);
    await append(stream, 5);
    const found = [];
    for await (const { event } of subscription) if (found.push(event?.revision) === 35) break;
    await subscription.unsubscribe();
    expect(found).toEqual(Array.from({ length: 35 }, (_, index) => BigInt(index)));
  });

  it('that is slow is not dropped: it falls back to pages and catches up once more', async () => {
    const stream = `${run}-slow`;
    const then = async (subscription: AllStreamSubscription): Promise<void> => {
      subscription.pause();
      for (let part = 0; part < 20; part += 1) await append(stream, 20, 30_000);
      subscription.resume();
    };
    const said = await follow({ from: at(13), prefix: stream, window: 1_000, then });
    expect(said.filter((word) => word.startsWith('event'))).toHaveLength(400);
    expect(said.filter((word) => word.startsWith('caught up'))).toHaveLength(2);
  });

  it('ahead of the log waits for that position in silence: what is appended before is lost to it', async () => {
    const beyond = { commit: 10n ** 15n, prepare: 10n ** 15n };
    const said = await follow({ from: beyond, then: () => append(wanted, 2) });
    expect(said).toEqual(['caught up elsewhere']);
  });

  it('cannot begin between two events', async () => {
    const commit = at(2).commit + 1n;
    const said = await follow({ from: { commit, prepare: commit } });
    expect(said).toEqual(['3 INVALID_ARGUMENT: Trying to read from an invalid position.']);
  });
});
