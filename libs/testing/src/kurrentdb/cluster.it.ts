import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { jsonEvent, KurrentDBClient, type ReadStreamOptions } from '@kurrent/kurrentdb-client';
import { startFakeKurrentDb, type FakeKurrentDb } from './index.js';

const stream = 'thing-1';
const thing = (n: number) => jsonEvent({ type: 'Thing.v1', data: { n } });

const clients: KurrentDBClient[] = [];
const clientOf = (url: string): KurrentDBClient => {
  const client = KurrentDBClient.connectionString(url);
  clients.push(client);
  return client;
};

async function countIn(client: KurrentDBClient, options: ReadStreamOptions = {}): Promise<number> {
  let count = 0;
  for await (const _ of client.readStream(stream, options)) count += 1;
  return count;
}

let leader: FakeKurrentDb;

beforeEach(async () => {
  leader = await startFakeKurrentDb();
});

afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.dispose()));
  await leader.close();
});

describe('a follower', () => {
  let follower: FakeKurrentDb;

  beforeEach(async () => {
    follower = await leader.addFollower();
  });

  afterEach(() => follower.close());

  it('passes on what it is not told to leave to the leader', async () => {
    await clientOf(follower.url).appendToStream(stream, thing(1));
    expect(await countIn(clientOf(leader.url), { requiresLeader: true })).toBe(1);
  });

  it('sends who requires the leader there, and the client goes', async () => {
    const client = clientOf(follower.url);
    const append = (): ReturnType<typeof client.appendToStream> =>
      client.appendToStream(stream, thing(1), { requiresLeader: true });
    await expect(append()).rejects.toMatchObject({ type: 'not-leader', leader: { port: leader.port } });
    follower.faults.appends = [{ stored: false, ending: 'cut' }];
    expect(await append()).toMatchObject({ success: true });
  });

  it('refuses appends to several streams in words the client does not know', async () => {
    const refused = clientOf(follower.url).multiStreamAppend([
      { streamName: stream, expectedState: 'any', events: [thing(1)] },
    ]);
    await expect(refused).rejects.toMatchObject({ type: 'unknown', code: 9 });
  });

  it('shows an older state to who does not mind', async () => {
    await clientOf(leader.url).appendToStream(stream, [thing(1), thing(2)]);
    follower.faults.lag = 1;
    const client = clientOf(`${follower.url}&nodePreference=follower`);
    expect(await countIn(client)).toBe(1);
    follower.faults.lag = 0;
    expect(await countIn(client)).toBe(2);
  });

  it.each<[string, string, ReadStreamOptions]>([
    ['a read that requires the leader', '&nodePreference=follower', { requiresLeader: true }],
    ['any read of a client that prefers the leader, as it does unless told otherwise', '', {}],
  ])('sends %s there, and the client goes', async (_, preference, options) => {
    await clientOf(leader.url).appendToStream(stream, [thing(1), thing(2)]);
    follower.faults.lag = 1;
    const client = clientOf(follower.url + preference);
    await expect(countIn(client, options)).rejects.toMatchObject({
      type: 'not-leader',
      leader: { port: leader.port },
    });
    expect(await countIn(client, options)).toBe(2);
  });

  it('delivers to subscriptions what it lacked, once it has it', async () => {
    await clientOf(leader.url).appendToStream(stream, [thing(1), thing(2)]);
    follower.faults.lag = 1;
    const subscription = clientOf(follower.url).subscribeToAll();
    subscription.on('caughtUp', () => {
      follower.faults.lag = 0;
    });
    const found: unknown[] = [];
    for await (const { event } of subscription) {
      if (event?.streamId === stream) found.push(event.data);
      if (found.length === 2) break;
    }
    expect(found).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it('is known to the leader: clients of both find the one they prefer', async () => {
    const both = `kurrentdb://127.0.0.1:${follower.port},127.0.0.1:${leader.port}?tls=false`;
    const client = clientOf(`${both}&nodePreference=leader`);
    expect(await client.appendToStream(stream, thing(1), { requiresLeader: true })).toMatchObject({
      success: true,
    });
    expect(await countIn(client, { requiresLeader: true })).toBe(1);
    const other = clientOf(`${both}&nodePreference=follower`);
    await expect(other.appendToStream(stream, thing(1), { requiresLeader: true })).rejects.toMatchObject({
      type: 'not-leader',
    });
  });
});

describe('a restart', () => {
  it('keeps the log and the port', async () => {
    const client = clientOf(leader.url);
    await client.appendToStream(stream, thing(1));
    const { url } = leader;
    await leader.stop();
    await expect(client.appendToStream(stream, thing(2))).rejects.toMatchObject({ type: 'unavailable' });
    await leader.start();
    expect(leader.url).toBe(url);
    expect(await client.appendToStream(stream, thing(2))).toMatchObject({ nextExpectedRevision: 1n });
    expect(await countIn(client)).toBe(2);
  });

  it('from a backup has forgotten what came later, and gives its places to others', async () => {
    const client = clientOf(leader.url);
    await client.appendToStream(stream, thing(1));
    const backup = leader.size;
    const lost = thing(2);
    const { position } = await client.appendToStream(stream, lost);
    leader.truncateTo(backup);
    const again = clientOf(leader.url);
    expect(await countIn(again)).toBe(1);
    expect(await again.appendToStream(stream, thing(3), { streamState: 0n })).toMatchObject({ position });
    const late = again.appendToStream(stream, lost, { streamState: 0n });
    await expect(late).rejects.toMatchObject({ actualState: 1n });
  });
});
