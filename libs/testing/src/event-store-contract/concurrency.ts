import { describe, expect, test } from '@jest/globals';
import { ConcurrencyConflict, type EventStore, type NewEvent, type Position } from '@tandemspur/event-store';
import fc from 'fast-check';
import { Follower } from './follower.js';
import { collect, idsOf, newStream, readWhole, sampleEvents } from './samples.js';
import type { StoreUnderTest } from './store-under-test.js';

/** One append of a writer: how many events to which of the streams. */
type Step = readonly { readonly stream: number; readonly events: number }[];

const streamCount = 4;
const writerCount = 16;

const steps = fc.array(
  fc.uniqueArray(fc.record({ stream: fc.nat(streamCount - 1), events: fc.integer({ min: 1, max: 3 }) }), {
    minLength: 1,
    maxLength: 2,
    selector: ({ stream }) => stream,
  }),
  { minLength: 0, maxLength: 5 },
);
const scripts = fc.array(steps, { minLength: writerCount, maxLength: writerCount });

async function revisionOf(store: EventStore, stream: string): Promise<bigint | 'none'> {
  const [last] = await collect(store.readStream(stream, { direction: 'backward', limit: 1 }));
  return last?.revision ?? 'none';
}

/** Appends, reading the revisions anew after each conflict; gives the position. */
async function write(
  store: EventStore,
  streams: readonly string[],
  step: Step,
  events: NewEvent[][],
): Promise<Position> {
  for (;;) {
    const writes = await Promise.all(
      step.map(async ({ stream }, index) => {
        const name = streams[stream] ?? '';
        return { stream: name, expectedRevision: await revisionOf(store, name), events: events[index] ?? [] };
      }),
    );
    try {
      return (await store.append(writes)).position;
    } catch (error) {
      if (!(error instanceof ConcurrencyConflict)) throw error;
    }
  }
}

/** Many writers on few streams with a reader beside them: the invariants of the order. */
export function concurrencyContract(underTest: () => StoreUnderTest): void {
  describe('concurrency', () => {
    test('16 writers: streams are dense, nothing is lost or repeated, a subscriber sees all in order', async () => {
      const { store, ordinal } = underTest();
      await fc.assert(
        fc.asyncProperty(scripts, async (writers) => {
          const after = await store.head();
          const streams = Array.from({ length: streamCount }, () => newStream('shared'));
          const follower = new Follower(store, { after, batchSize: 8 });
          const written: string[] = [];
          const writer = async (script: readonly Step[]): Promise<void> => {
            for (const step of script) {
              const events = step.map((part) => sampleEvents(part.events));
              const position = await write(store, streams, step, events);
              expect(position > after).toBe(true);
              written.push(...idsOf(events.flat()));
            }
          };
          await Promise.all(writers.map(writer));
          await follower.until(({ ids }) => ids.length >= written.length);
          await follower.end();

          const all = await collect(store.readAll({ after }));
          expect(follower.events).toEqual(all);
          expect(idsOf(all).sort()).toEqual(written.sort());
          for (const stream of streams) {
            const stored = await readWhole(store, stream);
            expect(stored).toEqual(all.filter((event) => event.stream === stream));
            expect(stored.map(({ revision }) => revision)).toEqual(stored.map((_, index) => BigInt(index)));
          }
          if (ordinal !== undefined)
            expect(all.map(({ position }) => ordinal(position) - ordinal(after))).toEqual(
              all.map((_, index) => BigInt(index + 1)),
            );
        }),
        { numRuns: 15 },
      );
    }, 180_000);
  });
}
