import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { UndecodableEvent, decodeEvent, type EventStore } from '@tandemspur/event-store';
import { collect, errorOf, first, newStream, sampleEvent } from './samples.js';

const folder = new URL('../../../contracts/golden/', import.meta.url);

/** Every version of every event that was ever stored. */
const samples = readdirSync(folder).map((file) => ({
  type: file.replace(/\.json$/, ''),
  data: JSON.stringify(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
}));

const metadata = {
  occurredOn: '2026-03-31',
  precision: 'day',
  recordedAt: '2026-04-12T09:00:00.000Z',
  actorId: 'tester',
  actorRole: 'system',
  source: 'system',
  organisationId: '0197a000-0000-7000-8000-000000000001',
  correlationId: '0197a000-0000-7000-8000-000000000002',
  causationId: '0197a000-0000-7000-8000-000000000003',
};

/** The events of the domain, through the store and the decoder. */
export function goldenContract(store: () => EventStore): void {
  describe('golden samples', () => {
    test('come back as they were written, in every version there is', async () => {
      const stream = newStream();
      await store().append([
        first(
          stream,
          samples.map((sample) => sampleEvent({ ...sample, metadata })),
        ),
      ]);
      const stored = await collect(store().readStream(stream));
      expect(stored.map(({ type, data }) => ({ type, data }))).toEqual(samples);
      for (const [index, event] of stored.entries()) {
        const decoded = decodeEvent(event);
        expect(decoded.data).toEqual(JSON.parse(samples[index]?.data ?? ''));
        expect(decoded).toMatchObject({ ...metadata, stream, revision: BigInt(index) });
      }
    });

    test('a version or a shape that this code does not know is an error that names the event', async () => {
      const stream = newStream();
      const unknown = sampleEvent({ type: 'MeetingHeld.v99', metadata });
      const misshapen = sampleEvent({ type: 'MeetingHeld.v1', data: '"{"', metadata });
      await store().append([first(stream, [unknown, misshapen])]);
      for (const event of await collect(store().readStream(stream))) {
        const error = await errorOf(Promise.resolve().then(() => decodeEvent(event)));
        expect(error).toBeInstanceOf(UndecodableEvent);
        expect(error).toMatchObject({ eventId: event.id, wireName: event.type, position: event.position });
      }
    });
  });
}
