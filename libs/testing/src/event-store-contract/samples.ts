import { randomUUID } from 'node:crypto';
import type { EventStore, NewEvent, StoredEvent, StreamWrite } from '@tandemspur/event-store';

let number = 0;

/** An event with an id of its own. */
export const sampleEvent = (over: Partial<NewEvent> = {}): NewEvent => ({
  id: randomUUID(),
  type: 'SampleHappened.v1',
  data: JSON.stringify({ number: number++ }),
  metadata: { actorId: 'tester' },
  ...over,
});

export const sampleEvents = (count: number, over: Partial<NewEvent> = {}): NewEvent[] =>
  Array.from({ length: count }, () => sampleEvent(over));

/** A name that no test has used before. */
export const newStream = (prefix = 'sample'): string => `${prefix}-${randomUUID()}`;

/** A write to a stream that must not exist yet. */
export const first = (stream: string, events: readonly NewEvent[]): StreamWrite => ({
  stream,
  expectedRevision: 'none',
  events,
});

/** All events of an iterable of arrays, in order. */
export async function collect(pages: AsyncIterable<readonly StoredEvent[]>): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for await (const page of pages) events.push(...page);
  return events;
}

export const readWhole = (store: EventStore, stream: string): Promise<StoredEvent[]> =>
  collect(store.readStream(stream));

export const idsOf = (events: readonly NewEvent[]): string[] => events.map(({ id }) => id);

/** The error that a promise is rejected with. */
export async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('it was not refused');
}
