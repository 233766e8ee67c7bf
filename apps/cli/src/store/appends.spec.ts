import { describe, expect, test } from '@jest/globals';
import { asPosition, type StoredEvent } from '@tandemspur/event-store';
import fc from 'fast-check';
import { appendsOf, runsOf, writeOf } from './appends.js';

const metadata = { actorId: 'tester' };
const metadataBytes = 20;

/** Events of these streams in this order, with data of these lengths. */
const history = (picks: readonly (readonly [stream: number, length: number])[]): StoredEvent[] => {
  const revisions = new Map<number, bigint>();
  return picks.map(([stream, length], index) => {
    const revision = (revisions.get(stream) ?? -1n) + 1n;
    revisions.set(stream, revision);
    return {
      id: `event-${index}`,
      type: 'Happened.v1',
      data: 'ä'.repeat(length),
      metadata,
      stream: `s-${stream}`,
      revision,
      position: asPosition(String(index).padStart(6, '0')),
    };
  });
};

const picks = fc.array(fc.tuple(fc.nat(4), fc.nat(60)), { maxLength: 80 });
const limits = fc.record({
  events: fc.integer({ min: 1, max: 12 }),
  bytes: fc.integer({ min: 1, max: 600 }),
});

describe('the appends of a copy', () => {
  test('are the events in their order, each stream one run, within the limits', () => {
    fc.assert(
      fc.property(picks, limits, (chosen, most) => {
        const events = history(chosen);
        const appends = [...appendsOf(events, most)];
        expect(appends.flat()).toEqual(events);
        for (const append of appends) {
          const streams = runsOf(append).map(([first]) => first?.stream);
          expect(new Set(streams).size).toBe(streams.length);
          const bytes = append.reduce((sum, { data }) => sum + data.length * 2 + metadataBytes, 0);
          expect(append.length).toBeGreaterThan(0);
          expect(append.length).toBeLessThanOrEqual(most.events);
          expect(append.length === 1 || bytes <= most.bytes).toBe(true);
        }
      }),
    );
  });

  test('are as few as that allows', () => {
    fc.assert(
      fc.property(picks, (chosen) => {
        const appends = [...appendsOf(history(chosen), { events: 1_000, bytes: 1e9 })];
        for (const [index, next] of appends.slice(1).entries()) {
          const [first] = next;
          const before = appends[index] ?? [];
          expect(before.some(({ stream }) => stream === first?.stream)).toBe(true);
          expect(before.at(-1)?.stream).not.toBe(first?.stream);
        }
      }),
    );
  });

  test('hold a thousand events and eight mebibytes at most', () => {
    const many = history(Array.from({ length: 2_500 }, (_, index) => [index, 1]));
    expect([...appendsOf(many)].map(({ length }) => length)).toEqual([1_000, 1_000, 500]);
    const large = history(Array.from({ length: 20 }, (_, index) => [index, 500_000]));
    expect([...appendsOf(large)].map(({ length }) => length)).toEqual([8, 8, 4]);
  });

  test('write each run at the revisions that its events have', () => {
    const events = history([
      [1, 1],
      [2, 1],
      [2, 1],
      [1, 1],
    ]);
    const writes = [...appendsOf(events)].map((append) => runsOf(append).map(writeOf));
    const written = events.map(({ id, type, data, metadata: flat }) => ({ id, type, data, metadata: flat }));
    expect(writes).toEqual([
      [
        { stream: 's-1', expectedRevision: 'none', events: [written[0]] },
        { stream: 's-2', expectedRevision: 'none', events: [written[1], written[2]] },
      ],
      [{ stream: 's-1', expectedRevision: 0n, events: [written[3]] }],
    ]);
  });
});
