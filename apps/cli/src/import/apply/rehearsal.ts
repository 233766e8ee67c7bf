import {
  asPosition,
  type AppendResult,
  type EventStore,
  type StoredEvent,
  type StreamWrite,
} from '@tandemspur/event-store';

/** The part of the event store that an import needs. */
export type ImportTarget = Pick<EventStore, 'append' | 'readStream'>;

/**
 * A store that keeps what is appended in memory, over what the real one holds: a dry run is the import itself,
 * into this. The real store is only read.
 */
export class Rehearsal implements ImportTarget {
  private readonly appended = new Map<string, readonly StoredEvent[]>();

  constructor(private readonly store: Pick<EventStore, 'readStream'>) {}

  append(writes: readonly StreamWrite[]): Promise<AppendResult> {
    const revisions = new Map<string, bigint>();
    const position = asPosition('rehearsal');
    for (const { stream, expectedRevision, events } of writes) {
      const before = expectedRevision === 'none' ? -1n : expectedRevision;
      const stored = events.map((event, index) => ({
        ...event,
        stream,
        revision: before + 1n + BigInt(index),
        position,
      }));
      this.appended.set(stream, [...(this.appended.get(stream) ?? []), ...stored]);
      revisions.set(stream, before + BigInt(events.length));
    }
    return Promise.resolve({ position, revisions });
  }

  async *readStream(stream: string): AsyncIterable<readonly StoredEvent[]> {
    yield* this.store.readStream(stream);
    const appended = this.appended.get(stream);
    if (appended) yield appended;
  }
}
