import { randomUUID } from 'node:crypto';
import { canonicalJson, type EventStore, type StoredEvent } from '@tandemspur/event-store';

const lastOf = async (store: EventStore, stream: string): Promise<StoredEvent> => {
  for await (const [last] of store.readStream(stream, { direction: 'backward', limit: 1 })) {
    if (last) return last;
  }
  throw new Error(`${stream} has no events`);
};

const meeting = { durationMinutes: 90, mode: 'in_person', activity: 'leisure' };

/**
 * Records, past the service, a meeting that no version of the program can read, and one after it that all can.
 * Gives the id of the first.
 */
export const poison = async (store: EventStore, tandemId: string): Promise<{ readonly eventId: string }> => {
  const { stream, revision, metadata } = await lastOf(store, `tandem-${tandemId}`);
  const eventId = randomUUID();
  const day = { occurredOn: '2025-02-11', precision: 'day' };
  const event = (id: string, data: object) => ({
    id,
    type: 'MeetingHeld.v1',
    data: canonicalJson(data),
    metadata: { ...metadata, ...day, causationId: id },
  });
  await store.append([
    {
      stream,
      expectedRevision: revision,
      events: [event(eventId, { unreadable: true }), event(randomUUID(), meeting)],
    },
  ]);
  return { eventId };
};
