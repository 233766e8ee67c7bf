import { beforeAll, describe, expect, it } from '@jest/globals';
import { asPosition, decodeEvent, encodeEvent, type StoredEvent } from '@tandemspur/event-store';
import { historyOf, type HistoryRow } from './history.js';

const events = 30_000;

const take = (count: number, seed = 7): HistoryRow[] => {
  const rows: HistoryRow[] = [];
  for (const row of historyOf({ seed, events })) if (rows.push(row) >= count) break;
  return rows;
};

const storedAs = (row: HistoryRow): StoredEvent => ({
  ...row,
  metadata: JSON.parse(row.metadata) as StoredEvent['metadata'],
  revision: BigInt(row.revision),
  position: asPosition('1'),
});

const field = (row: HistoryRow, name: string): string => storedAs(row).metadata[name] ?? '';

let rows: HistoryRow[];
beforeAll(() => {
  rows = take(events);
});

describe('the generated history', () => {
  it('is the same bytes each time, and others for another seed', () => {
    expect(take(3_000)).toEqual(rows.slice(0, 3_000));
    expect(take(100, 8)).not.toEqual(rows.slice(0, 100));
  });

  it('holds each kind of event just as the store writes it', () => {
    const kinds = new Map(rows.map((row) => [row.type, row]));
    for (const row of kinds.values()) {
      const event = decodeEvent(storedAs(row));
      const { data, metadata } = encodeEvent(event, row.id, event);
      expect({ data, metadata: JSON.stringify(metadata) }).toEqual({
        data: row.data,
        metadata: row.metadata,
      });
    }
    expect(kinds.size).toBe(23);
  });

  it('counts the revisions of each stream without a hole, and gives each event an id of its own', () => {
    const next = new Map<string, number>();
    const wrong = rows.filter(({ stream, revision }) => {
      const expected = next.get(stream) ?? 0;
      next.set(stream, expected + 1);
      return revision !== expected;
    });
    expect(wrong).toEqual([]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(events);
  });

  it('mixes many tandems, day by day', () => {
    const later = rows.slice(events / 2, events / 2 + 1_000);
    expect(new Set(later.map(({ stream }) => stream)).size).toBeGreaterThan(80);
    const days = rows.map((row) => field(row, 'recordedAt').slice(0, 16));
    expect(days).toEqual([...days].sort());
  });

  it('has so much that came late, and so many repairs', () => {
    const latest = new Map<string, string>();
    const counts = { meetings: 0, lateMeetings: 0, others: 0, lateOthers: 0, corrected: 0, retracted: 0 };
    for (const row of rows) {
      if (row.type === 'EventCorrected.v1') counts.corrected++;
      if (row.type === 'EventRetracted.v1') counts.retracted++;
      if (row.type.startsWith('Event')) continue;
      const occurredOn = field(row, 'occurredOn');
      const isLate = occurredOn < (latest.get(row.stream) ?? '');
      if (!isLate) latest.set(row.stream, occurredOn);
      const isMeeting = row.type.includes('Meeting');
      counts[isMeeting ? 'meetings' : 'others']++;
      if (isLate) counts[isMeeting ? 'lateMeetings' : 'lateOthers']++;
    }
    expect(counts.lateMeetings / counts.meetings).toBeCloseTo(0.08, 1.7);
    expect(counts.lateOthers / counts.others).toBeLessThan(0.03);
    expect(counts.corrected / events).toBeCloseTo(0.005, 2.5);
    expect(counts.retracted / events).toBeCloseTo(0.002, 2.5);
  });

  it('names in a repair an event that was recorded before in the same stream', () => {
    const known = new Map<string, string>();
    for (const { id, stream, type, data } of rows) {
      if (type.startsWith('Event'))
        expect(known.get((JSON.parse(data) as { targetEventId: string }).targetEventId)).toBe(stream);
      known.set(id, stream);
    }
  });
});
