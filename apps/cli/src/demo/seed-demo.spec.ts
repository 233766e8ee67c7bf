import { describe, expect, test } from '@jest/globals';
import {
  decodeEvent,
  InvalidEvent,
  StoreUnavailable,
  type EventStore,
  type AppendResult,
  type ReadStreamOptions,
  type StoredEvent,
  type StreamWrite,
} from '@tandemspur/event-store';
import type { Organisation } from '@tandemspur/runtime';
import { InMemoryEventStore } from '@tandemspur/testing';
import { runDemo, type DemoOptions } from './run-demo.js';
import { ForeignHistory, seedDemo, type SeedProgress } from './seed-demo.js';
import { simulate } from './simulate.js';

const organisation: Organisation = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  timeZone: 'Europe/Berlin',
};
const options = {
  tandems: 40,
  seed: 7,
  until: '2026-11-21T12:00',
  organisationId: organisation.id,
  timeZone: organisation.timeZone,
};

/** Counts what seeding asks of a store, is strict about it, and breaks off after some appends until it has recovered. */
class WatchedStore extends InMemoryEventStore {
  readonly sizes: number[] = [];
  reads = 0;
  /** Id of an event that is there already, in another place. */
  taken: string | undefined;

  constructor(private failAfter = Infinity) {
    super();
  }

  override async append(writes: readonly StreamWrite[]): Promise<AppendResult> {
    if (this.sizes.length >= this.failAfter) throw new StoreUnavailable({ cause: 'cut' });
    const taken = writes.flatMap(({ events }) => events).find(({ id }) => id === this.taken);
    if (taken) throw new InvalidEvent(taken.id, 'the id was used before for another event');
    const names = writes.map(({ stream }) => stream);
    if (new Set(names).size < names.length) throw new Error('a stream twice in one append');
    const before = this.all.length;
    const result = await super.append(writes);
    if (this.all.length === before) throw new Error('appended what was there already');
    this.sizes.push(writes.reduce((sum, { events }) => sum + events.length, 0));
    return result;
  }

  override readStream(
    stream: string,
    options: ReadStreamOptions = {},
  ): AsyncIterable<readonly StoredEvent[]> {
    this.reads += 1;
    return super.readStream(stream, options);
  }

  recover(): void {
    this.failAfter = Infinity;
  }
}

describe('seeding a demonstration', () => {
  test('stores every event in the order of recording, readable, in few appends', async () => {
    const store = new WatchedStore();
    const expected = simulate(options);
    const counts = await seedDemo(store, options);
    expect(counts).toMatchObject({
      events: expected.length,
      appended: expected.length,
      tandems: 40,
      staff: 3,
    });
    expect(store.all.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    expect(store.all.map(({ stream, revision }) => [stream, Number(revision)])).toEqual(
      expected.map(({ stream, revision }) => [stream, revision]),
    );
    expect(
      store.all.map(decodeEvent).map(({ recordedAt, correlationId }) => [recordedAt, correlationId]),
    ).toEqual(expected.map(({ recordedAt, commandId }) => [recordedAt, commandId]));
    expect(counts.appends).toBeLessThan(expected.length / 2.5);
    expect(Math.max(...store.sizes)).toBeLessThanOrEqual(200);
  });

  test('adds nothing the second time', async () => {
    const store = new WatchedStore();
    const { events } = await seedDemo(store, options);
    store.reads = 0;
    const progress: SeedProgress[] = [];
    const again = await seedDemo(store, options, (each) => progress.push(each));
    expect(again).toMatchObject({ events, appended: 0, appends: 0 });
    expect(store.all).toHaveLength(events);
    expect(store.reads).toBeLessThan(30);
    expect(progress).toEqual([{ done: events, total: events }]);
  });

  test.each([0, 1, 7, 300])('goes on after an interruption at append %d', async (failAfter) => {
    const store = new WatchedStore(failAfter);
    await expect(seedDemo(store, options)).rejects.toThrow(StoreUnavailable);
    store.recover();
    const before = store.all.length;
    const counts = await seedDemo(store, options);
    expect(counts.appended).toBe(counts.events - before);
    expect(store.all.map(({ id }) => id)).toEqual(simulate(options).map(({ id }) => id));
  });

  test('goes on with an organisation that is registered already, and registers none beside it', async () => {
    const store = new WatchedStore();
    const stream = `organisation-${organisation.id}`;
    const event = { id: crypto.randomUUID(), type: 'OrganisationRegistered.v1', data: '{}', metadata: {} };
    await store.append([{ stream, expectedRevision: 'none', events: [event] }]);
    const counts = await seedDemo(store, options);
    expect(counts.appended).toBe(counts.events - 1);
    const types = store.all.filter((each) => each.stream === stream).map(({ type }) => type);
    expect(types.filter((type) => type === 'OrganisationRegistered.v1')).toHaveLength(1);
    expect(types).toContain('StandardAdopted.v1');
    expect((await seedDemo(store, options)).appended).toBe(0);
  });

  test.each([{ until: '2026-11-22T12:00' }, { tandems: 41 }])('refuses to mix with %j', async (other) => {
    const store = new WatchedStore();
    await seedDemo(store, options);
    const before = store.all.length;
    await expect(seedDemo(store, { ...options, ...other })).rejects.toThrow(ForeignHistory);
    expect(store.all).toHaveLength(before);
  });

  test('refuses to go on with what another release has drawn from the same figures', async () => {
    const store = new WatchedStore();
    store.taken = simulate(options).find(({ event }) => event.type === 'MentorApplied')?.id;
    await expect(seedDemo(store, options)).rejects.toThrow(ForeignHistory);
  });

  test('takes a second seed beside the first', async () => {
    const store = new WatchedStore();
    await seedDemo(store, options);
    const ofOrganisation = store.all.filter(({ stream }) => stream.startsWith('organisation-')).length;
    const counts = await seedDemo(store, { ...options, seed: 8 });
    expect(counts.appended).toBe(counts.events - ofOrganisation);
  });
});

describe('the command demo', () => {
  const run = async (store: EventStore, given: DemoOptions) => {
    const written = { out: '', err: '' };
    const exitCode = await runDemo(store, organisation, given, '2026-11-21T11:00:00.000Z', {
      result: (text) => (written.out += text),
      complaint: (text) => (written.err += text),
    });
    return { ...written, exitCode };
  };

  test('answers with what it has written, as JSON when asked', async () => {
    const { out, err, exitCode } = await run(new WatchedStore(), { tandems: 5, json: true });
    const asked = { tandems: 5, seed: 7, until: '2026-11-21T12:00' };
    expect(JSON.parse(out)).toMatchObject({ tandems: 5, staff: 3, options: asked });
    expect([err, exitCode]).toEqual(['', 0]);
  });

  test('answers in German and English, ending now when not told otherwise', async () => {
    const { out } = await run(new WatchedStore(), { tandems: 3 });
    expect(out).toContain('3 Tandems');
    expect(out).toContain('3 tandems');
    expect(out).toContain('--tandems 3 --seed 7 --until 2026-11-21T12:00\n');
  });

  test.each<[string, DemoOptions]>([
    ['--tandems', { tandems: 0 }],
    ['--tandems', { tandems: NaN }],
    ['--seed', { seed: 3_000_000_000 }],
    ['--until', { until: 'morgen' }],
  ])('names %s when it is given %j, and writes nothing', async (name, given) => {
    const store = new WatchedStore();
    const { out, err, exitCode } = await run(store, given);
    expect(err.match(new RegExp(`^${name}: `, 'gm'))).toHaveLength(2);
    expect([out, store.all, exitCode]).toEqual(['', [], 2]);
  });

  test('says so when another demonstration is there', async () => {
    const store = new WatchedStore();
    await seedDemo(store, options);
    const { err, exitCode } = await run(store, { tandems: 50 });
    expect(err).toContain('anderer Demo-Bestand');
    expect(exitCode).toBe(1);
  });
});
