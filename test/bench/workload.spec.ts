import { describe, expect, it } from '@jest/globals';
import { asPosition, decodeEvent } from '@tandemspur/event-store';
import { appendsOf, streamsOf, type Work } from './workload.js';

const work: Work = {
  firstStream: 40,
  streams: 25,
  eventsPerStream: 8,
  eventsPerAppend: 3,
  callers: 4,
  dataBytes: 400,
};
const eventsOf = (some: Work) =>
  appendsOf(some)
    .flat()
    .flatMap(({ events }) => events);

describe('the work of the benchmark', () => {
  it('is the same bytes each time', () => {
    expect(appendsOf(work)).toEqual(appendsOf(work));
  });

  it('appends each stream in order', () => {
    const [first = []] = appendsOf(work);
    expect(first.map(({ expectedRevision, events }) => [expectedRevision, events.length])).toEqual([
      ['none', 3],
      [2n, 3],
      [5n, 2],
    ]);
    expect(new Set(first.map(({ stream }) => stream))).toEqual(new Set(streamsOf({ ...work, streams: 1 })));
  });

  it('holds events that the service reads', () => {
    for (const event of eventsOf(work)) {
      const stored = { ...event, stream: 'tandem-1', revision: 0n, position: asPosition('1') };
      expect(decodeEvent(stored)).toMatchObject({ type: 'MeetingHeld', actorRole: 'coordinator' });
    }
  });

  it.each([150, 400, 1_000])('fills data up to %d bytes', (dataBytes) => {
    for (const { data } of eventsOf({ ...work, dataBytes })) expect(Buffer.byteLength(data)).toBe(dataBytes);
  });

  it('makes plain meetings of 400 bytes, envelope and all', () => {
    const plain = eventsOf({ ...work, dataBytes: 0 });
    const bytes = plain.map(({ data, metadata }) => Buffer.byteLength(data + JSON.stringify(metadata)));
    const mean = bytes.reduce((sum, each) => sum + each, 0) / bytes.length;
    expect(Math.abs(mean - 400)).toBeLessThan(5);
  });

  it('leaves the note out when there is no room for it', () => {
    for (const { data } of eventsOf({ ...work, dataBytes: 0 }))
      expect(JSON.parse(data)).not.toHaveProperty('note');
  });

  it('numbers streams without overlap', () => {
    const behind = { ...work, firstStream: work.firstStream + work.streams };
    expect(new Set([...streamsOf(work), ...streamsOf(behind)]).size).toBe(2 * work.streams);
    expect(new Set(eventsOf(work).map(({ id }) => id)).size).toBe(25 * 8);
  });
});
