import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import {
  beginning,
  ConcurrencyConflict,
  EventTooLarge,
  MultiStreamUnsupported,
  StoreOverloaded,
  StoreUnavailable,
  type AppendResult,
  type EventStore,
  type NewEvent,
  type ReadAllOptions,
  type StoredEvent,
  type StreamWrite,
} from '@tandemspur/event-store';
import { first, InMemoryEventStore, sampleEvent, sampleEvents } from '@tandemspur/testing';
import fc from 'fast-check';
import { copyStore, type CopyOptions, type Ends } from './copy-store.js';
import type { CopyReport, Progress } from './copy-report.js';
import type { CopyRefused } from './refusal.js';

/** What a store does when it is asked next: `before` and `after` say when it goes away, `abort` is Ctrl-C. */
type Mishap = 'none' | 'before' | 'after' | 'abort';

const unavailable = (): StoreUnavailable => new StoreUnavailable({ cause: new Error('cut') });
const sizeOf = (writes: readonly StreamWrite[]): number =>
  writes.reduce((sum, { events }) => sum + events.length, 0);

/** A store in memory that is as strict and as unreliable as a real one. */
class TroubledStore extends InMemoryEventStore {
  mishaps: Mishap[] = [];
  readFailures: number[] = [];
  oneStreamOnly = false;
  mostEvents = Infinity;
  refusals = 0;
  readonly sizes: number[] = [];
  onAbort = (): void => undefined;
  onAppend = (): void => undefined;

  override async append(writes: readonly StreamWrite[]): Promise<AppendResult> {
    const streams = writes.map(({ stream }) => stream);
    if (new Set(streams).size < streams.length) throw new Error('a stream twice in one append');
    if (this.oneStreamOnly && streams.length > 1) {
      this.refusals += 1;
      throw new MultiStreamUnsupported(streams);
    }
    if (sizeOf(writes) > this.mostEvents) throw new EventTooLarge('', sizeOf(writes), this.mostEvents);
    const mishap = this.mishaps.shift() ?? 'none';
    if (mishap === 'before') throw unavailable();
    if (mishap === 'abort') this.onAbort();
    const result = await super.append(writes);
    this.sizes.push(sizeOf(writes));
    this.onAppend();
    if (mishap === 'after') throw unavailable();
    return result;
  }

  override async *readAll(options: ReadAllOptions = {}): AsyncIterable<readonly StoredEvent[]> {
    const pages = super.readAll({ ...options, batchSize: Math.min(options.batchSize ?? 7, 7) });
    let left = this.readFailures.shift() ?? Infinity;
    for await (const page of pages) {
      if (left-- <= 0) throw unavailable();
      yield page;
    }
  }
}

const endsOf = (source: EventStore, target: EventStore, log: string[] = []): Ends => ({
  from: 'one',
  to: 'two',
  openSource: () => Promise.resolve(source),
  openTarget: () => Promise.resolve(log.push('target')).then(() => target),
  close: () => Promise.resolve(),
});

const patience = { retries: 4, firstPauseMs: 0 };
const copy = (source: EventStore, target: EventStore, options: Partial<CopyOptions> = {}) =>
  copyStore(endsOf(source, target), {
    ...{ verifyOnly: false, patience, signal: new AbortController().signal },
    ...options,
  });

/** Stores these events one after the other; a number names the stream. */
const filled = async (streams: readonly number[]): Promise<TroubledStore> => {
  const store = new TroubledStore();
  const revisions = new Map<number, bigint>();
  for (const stream of streams) {
    const revision = revisions.get(stream);
    const event = sampleEvent({ data: JSON.stringify({ text: `Ärger 🙂 ${stream}` }) });
    await store.append([{ stream: `s-${stream}`, expectedRevision: revision ?? 'none', events: [event] }]);
    revisions.set(stream, (revision ?? -1n) + 1n);
  }
  return store;
};

const withoutPosition = ({ position: _, ...event }: StoredEvent): Omit<StoredEvent, 'position'> => event;
const contentOf = (store: InMemoryEventStore) => store.all.map(withoutPosition);

/** The documented hash, written down a second time. */
const hashOf = (events: readonly StoredEvent[]): string => {
  const lines = events.map(({ stream, revision, id, type, data, metadata }) => {
    const sorted = Object.fromEntries(Object.entries(metadata).sort(([a], [b]) => (a < b ? -1 : 1)));
    return JSON.stringify([stream, `${revision}`, id, type, data, JSON.stringify(sorted)]);
  });
  return createHash('sha256')
    .update(lines.map((line) => `${line}\n`).join(''))
    .digest('hex');
};

const replace = (store: InMemoryEventStore, index: number, change: Partial<StoredEvent>): void => {
  Object.assign(store.all[index] as object, change);
};

const refusalOf = async (copying: Promise<CopyReport>): Promise<CopyRefused> => {
  try {
    await copying;
  } catch (error) {
    return error as CopyRefused;
  }
  throw new Error('it was not refused');
};

const interleaved = Array.from({ length: 60 }, (_, index) => (index * index) % 7);

describe('copying a history', () => {
  test('keeps every event, its order and its revision, and says what was copied', async () => {
    const source = await filled(interleaved);
    const target = new TroubledStore();
    const log: string[] = [];
    const signal = new AbortController().signal;
    const report = await copyStore(endsOf(source, target, log), { verifyOnly: false, signal });
    expect(contentOf(target)).toEqual(contentOf(source));
    expect(report).toEqual({
      ...{ status: 'equal', from: 'one', to: 'two', phase: 'verify', resumedFrom: 0, copied: 60 },
      ...{ events: 60, streams: 4, hash: hashOf(source.all), missing: 0, difference: null },
      seconds: expect.any(Number),
    });
    expect(log).toEqual(['target']);
  });

  test('a second time finds nothing to do', async () => {
    const source = await filled(interleaved);
    const target = new TroubledStore();
    const { hash } = await copy(source, target);
    const again = await copy(source, target);
    expect(again).toMatchObject({ status: 'equal', resumedFrom: 60, copied: 0, events: 60, hash });
    expect(target.all).toHaveLength(60);
  });

  test('interrupted and resumed again and again, it ends with the source, whatever goes wrong on the way', async () => {
    const mishap = fc.constantFrom<Mishap>('none', 'none', 'before', 'after', 'abort');
    const streams = fc.array(fc.nat(4), { minLength: 1, maxLength: 50 });
    const troubles = fc.array(mishap, { maxLength: 30 });
    const readFailures = fc.array(fc.nat(4), { maxLength: 6 });
    const fewAtOnce = fc.constantFrom(1, 3, Infinity);
    await fc.assert(
      fc.asyncProperty(
        ...[streams, troubles, readFailures, readFailures, fc.boolean(), fewAtOnce],
        async (chosen, mishaps, ourFailures, theirFailures, oneStreamOnly, mostEvents) => {
          const source = await filled(chosen);
          const target = new TroubledStore();
          source.readFailures = [...ourFailures];
          Object.assign(target, { mishaps: [...mishaps], readFailures: [...theirFailures] });
          Object.assign(target, { oneStreamOnly, mostEvents });
          let runs = 0;
          let held = 0;
          for (;;) {
            const interruption = new AbortController();
            target.onAbort = () => {
              interruption.abort();
            };
            const outcome = await copy(source, target, { signal: interruption.signal }).catch(
              (error: unknown) => error,
            );
            expect(contentOf(target)).toEqual(contentOf(source).slice(0, target.all.length));
            if (outcome instanceof StoreUnavailable) continue;
            const report = outcome as CopyReport;
            if (report.resumedFrom !== null) expect(report.resumedFrom).toBeGreaterThanOrEqual(held);
            held = target.all.length;
            if (report.status === 'equal') {
              expect(report).toMatchObject({ hash: hashOf(source.all), events: chosen.length, missing: 0 });
              break;
            }
            expect(report.status).toBe('interrupted');
            expect((runs += 1)).toBeLessThan(40);
          }
          expect(contentOf(target)).toEqual(contentOf(source));
        },
      ),
      { numRuns: 150 },
    );
  });

  test('an interruption lets the append under way finish, begins no other, and says where it stands', async () => {
    const source = await filled(interleaved);
    const target = new TroubledStore();
    target.mishaps = ['none', 'none', 'abort'];
    const interruption = new AbortController();
    target.onAbort = () => {
      interruption.abort();
    };
    const report = await copy(source, target, { signal: interruption.signal });
    const stored = target.all.length;
    expect(target.sizes).toHaveLength(3);
    expect(report).toMatchObject({ status: 'interrupted', phase: 'copy', resumedFrom: 0, copied: stored });
    const rest = await copy(source, target);
    expect(rest).toMatchObject({ status: 'equal', resumedFrom: stored, copied: 60 - stored });
  });

  test('waits for a store that is away, but not for ever', async () => {
    const source = await filled([1, 2, 3]);
    const target = new TroubledStore();
    target.mishaps = ['before', 'after', 'before', 'before'];
    expect(await copy(source, target)).toMatchObject({ status: 'equal', copied: 3 });
    const dead = new TroubledStore();
    dead.mishaps = Array.from({ length: 6 }, () => 'before');
    await expect(copy(source, dead)).rejects.toThrow(StoreUnavailable);
    expect(dead.mishaps).toHaveLength(1);
  });

  test('counts the failures in a row only, not those of the whole copy', async () => {
    const source = await filled(interleaved);
    source.readFailures = [1, 1, 1, 1, 1, 1, 1, 1];
    expect(await copy(source, new TroubledStore())).toMatchObject({ status: 'equal', events: 60 });
    expect(source.readFailures).toEqual([]);
  });

  test('waits for a store that has too much to do', async () => {
    const source = await filled([1]);
    const target = new TroubledStore();
    let busy = 2;
    const append = target.append.bind(target);
    target.append = (writes) => (busy-- > 0 ? Promise.reject(new StoreOverloaded(1)) : append(writes));
    expect(await copy(source, target)).toMatchObject({ status: 'equal' });
  });

  test('appends stream by stream where the target cannot do more, asking once only', async () => {
    const source = await filled([1, 2, 3, 1, 1, 2]);
    const target = new TroubledStore();
    target.oneStreamOnly = true;
    expect(await copy(source, target)).toMatchObject({ status: 'equal', copied: 6 });
    expect([target.sizes, target.refusals]).toEqual([[1, 1, 1, 2, 1], 1]);
  });

  test('makes appends smaller where they are too large for the target', async () => {
    const source = await filled([1, 2, 3, 4, 5, 6, 7]);
    const target = new TroubledStore();
    target.mostEvents = 3;
    expect(await copy(source, target)).toMatchObject({ status: 'equal', copied: 7 });
    expect(target.sizes).toEqual([2, 2, 3]);
    const tiny = new TroubledStore();
    tiny.mostEvents = 0;
    await expect(copy(source, tiny)).rejects.toThrow(EventTooLarge);
  });

  test('goes on until it has reached a head that moves', async () => {
    const source = await filled(interleaved);
    const target = new TroubledStore();
    let more = 20;
    target.onAppend = () => {
      if (more-- > 0) void source.append([first(`late-${more}`, sampleEvents(1))]);
    };
    expect(await copy(source, target)).toMatchObject({ status: 'equal', events: 80, missing: 0 });
  });

  test('says what the target lacks when the source moves on during the verification', async () => {
    const source = await filled(interleaved);
    const target = new TroubledStore();
    const ends = endsOf(source, target);
    let verifying = false;
    const report = await copyStore(ends, {
      ...{ verifyOnly: false, patience, signal: new AbortController().signal },
      onProgress: ({ phase }) => {
        if (phase === 'verify' && !verifying) void source.append([first('late', sampleEvents(2))]);
        verifying = phase === 'verify';
      },
    });
    expect(report).toMatchObject({ status: 'behind', events: 60, missing: 2, hash: hashOf(target.all) });
  });

  test('tells its progress, in events of the whole history', async () => {
    const source = await filled(interleaved);
    const target = new TroubledStore();
    await copy(source, target);
    await source.append([first('more', sampleEvents(3))]);
    const told: Progress[] = [];
    await copy(source, target, { onProgress: (progress) => told.push(progress) });
    expect(told).toContainEqual({ phase: 'copy', done: 60, total: 63 });
    expect(told).toContainEqual({ phase: 'copy', done: 63, total: 63 });
    expect(told.at(-1)).toEqual({ phase: 'verify', done: 63, total: 63 });
  });
});

describe('a copy is refused, and writes nothing', () => {
  const untouched = async (target: InMemoryEventStore, refused: () => Promise<CopyRefused>) => {
    const before = [...target.all];
    const refusal = await refused();
    expect(target.all).toEqual(before);
    return refusal;
  };

  test('when the source is empty, before the target is touched', async () => {
    const log: string[] = [];
    const ends = endsOf(new InMemoryEventStore(), new InMemoryEventStore(), log);
    const signal = new AbortController().signal;
    const refusal = await refusalOf(copyStore(ends, { verifyOnly: false, signal }));
    expect(refusal).toMatchObject({ name: 'CopyRefused', code: 'no-history' });
    expect(log).toEqual([]);
  });

  test('when the target holds another history', async () => {
    const source = await filled(interleaved);
    const target = await filled([1, 1]);
    const refusal = await untouched(target, () => refusalOf(copy(source, target)));
    expect(refusal).toMatchObject({ code: 'not-a-beginning', difference: { event: 1 } });
  });

  test('when the target is a beginning with another end', async () => {
    const source = await filled(interleaved);
    const target = new TroubledStore();
    await copy(source, target);
    await source.append([first('here', sampleEvents(1))]);
    await target.append([first('there', sampleEvents(1))]);
    const refusal = await untouched(target, () => refusalOf(copy(source, target)));
    expect(refusal).toMatchObject({
      code: 'not-a-beginning',
      difference: { event: 61, source: { stream: 'here', revision: '0' }, target: { stream: 'there' } },
    });
  });

  test('when the target has gone on after the copy', async () => {
    const source = await filled(interleaved);
    const target = new TroubledStore();
    await copy(source, target);
    await target.append([first('there', sampleEvents(1))]);
    const refusal = await untouched(target, () => refusalOf(copy(source, target)));
    expect(refusal).toMatchObject({ code: 'target-goes-on', difference: { event: 61, source: null } });
    expect(refusal.rule.en).toContain('all 60 events');
  });

  test('when somebody else writes to the target meanwhile', async () => {
    const source = await filled(interleaved);
    const target = new TroubledStore();
    target.onAppend = () => {
      target.onAppend = () => undefined;
      void target.append([{ stream: 's-0', expectedRevision: 0n, events: sampleEvents(1) }]);
    };
    await expect(copy(source, target)).rejects.toThrow(ConcurrencyConflict);
  });
});

describe('verifying', () => {
  const copied = async (): Promise<[TroubledStore, TroubledStore]> => {
    const source = await filled(interleaved);
    const target = new TroubledStore();
    await copy(source, target);
    return [source, target];
  };
  const verify = (source: EventStore, target: EventStore): Promise<CopyReport> =>
    copy(source, target, { verifyOnly: true });

  test('writes nothing, and finds a copy equal', async () => {
    const [source, target] = await copied();
    target.append = () => Promise.reject(new Error('not asked for'));
    const report = await verify(source, target);
    expect(report).toMatchObject({ status: 'equal', phase: 'compare', resumedFrom: null, copied: 0 });
    expect(report).toMatchObject({ events: 60, streams: 4, missing: 0, hash: hashOf(source.all) });
  });

  test('does not mind the order in which metadata comes back', async () => {
    const source = new InMemoryEventStore();
    const event: NewEvent = sampleEvent({ metadata: { b: '2', a: '1' } });
    await source.append([first('s', [event])]);
    const target = new InMemoryEventStore();
    await target.append([first('s', [{ ...event, metadata: { a: '1', b: '2' } }])]);
    expect(await verify(source, target)).toMatchObject({ status: 'equal', hash: hashOf(source.all) });
  });

  test.each<[string, Partial<StoredEvent>]>([
    ['stream', { stream: 's-9' }],
    ['revision', { revision: 99n }],
    ['id', { id: '00000000-0000-4000-8000-000000000000' }],
    ['type', { type: 'OtherHappened.v1' }],
    ['data', { data: '{"text": "Ärger 🙂 0"}' }],
    ['metadata', { metadata: { actorId: 'tester', more: '' } }],
  ])('names the first event whose %s differs', async (field, change) => {
    const [source, target] = await copied();
    replace(target, 33, change);
    replace(target, 40, { type: 'Later.v1' });
    const { stream, revision, id, position } = source.all[33] as StoredEvent;
    const report = await verify(source, target);
    expect(report).toMatchObject({
      ...{ status: 'different', events: 33, hash: hashOf(source.all.slice(0, 33)), missing: null },
      difference: {
        event: 34,
        source: { stream, revision: `${revision}`, id, position },
        fields: [field],
      },
    });
  });

  test('says how many events a beginning lacks', async () => {
    const [source, target] = await copied();
    await source.append([first('late', sampleEvents(5))]);
    expect(await verify(source, target)).toMatchObject({ status: 'behind', events: 60, missing: 5 });
    expect(await verify(source, new InMemoryEventStore())).toMatchObject({ status: 'behind', missing: 65 });
  });

  test('finds what the target has more', async () => {
    const [source, target] = await copied();
    await target.append([first('late', sampleEvents(1))]);
    const report = await verify(source, target);
    expect(report).toMatchObject({
      status: 'different',
      difference: { event: 61, source: null, fields: [] },
    });
    expect(await source.count(beginning, await source.head(), 100)).toBe(60);
  });
});
