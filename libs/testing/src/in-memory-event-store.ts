import { setTimeout as sleep } from 'node:timers/promises';
import {
  asPosition,
  beginning,
  ConcurrencyConflict,
  EventStore,
  InvalidEvent,
  type AppendResult,
  type EventFilter,
  type Position,
  type ReadAllOptions,
  type ReadStreamOptions,
  type StoredEvent,
  type StreamWrite,
  type SubscribeOptions,
  type SubscriptionMessage,
} from '@tandemspur/event-store';

const passes = ({ types, streamPrefixes }: EventFilter, { type, stream }: StoredEvent): boolean =>
  (types?.includes(type) ?? true) && (streamPrefixes?.some((prefix) => stream.startsWith(prefix)) ?? true);

const inBatches = (events: readonly StoredEvent[], size: number): readonly (readonly StoredEvent[])[] => {
  if (!Number.isInteger(size) || size < 1 || size > 10_000) throw new RangeError('batchSize is 1 to 10,000');
  return Array.from({ length: Math.ceil(events.length / size) }, (_, batch) =>
    events.slice(batch * size, (batch + 1) * size),
  );
};

const positionAt = (index: number): Position => asPosition(String(index).padStart(12, '0'));

/**
 * The event store as an array, for specs: expected revisions, all or nothing, repetition by ids, dense positions.
 * It does not check sizes or JSON.
 */
export class InMemoryEventStore extends EventStore {
  private readonly events: StoredEvent[] = [];
  private readonly byId = new Map<string, StoredEvent>();
  private readonly byStream = new Map<string, StoredEvent[]>();

  /** Everything appended so far, in order. */
  get all(): readonly StoredEvent[] {
    return this.events;
  }

  append(writes: readonly StreamWrite[]): Promise<AppendResult> {
    // A throw inside becomes a rejection, as with a store that is far away.
    return Promise.resolve().then(() => this.appendNow(writes));
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- the port is asynchronous, an array is not
  async *readStream(stream: string, options: ReadStreamOptions = {}): AsyncIterable<readonly StoredEvent[]> {
    const { direction = 'forward', limit = Infinity } = options;
    const backward = direction === 'backward';
    const own = [...(this.byStream.get(stream) ?? [])];
    if (backward) own.reverse();
    const { from = backward ? BigInt(own.length) : 0n, to = backward ? 0n : BigInt(own.length) } = options;
    const [low, high] = backward ? [to, from] : [from, to];
    const found = own.filter(({ revision }) => revision >= low && revision <= high).slice(0, limit);
    if (found.length > 0) yield found;
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- the port is asynchronous, an array is not
  async *readAll(options: ReadAllOptions = {}): AsyncIterable<readonly StoredEvent[]> {
    const { after = beginning, until, filter = {}, batchSize = 1_000 } = options;
    const found = this.events.filter(
      (event) =>
        event.position > after && (until === undefined || event.position <= until) && passes(filter, event),
    );
    yield* inBatches(found, batchSize);
  }

  async *subscribe(options: SubscribeOptions): AsyncIterable<SubscriptionMessage> {
    const { after, filter = {}, batchSize = 1_000, signal } = options;
    let reached = after;
    for (let first = true; !signal.aborted; first = false) {
      const until = await this.head();
      if (first || until > reached) {
        for await (const events of this.readAll({ after: reached, until, filter, batchSize })) {
          reached = events.at(-1)?.position ?? reached;
          yield { kind: 'events', events, position: reached };
        }
        reached = until > reached ? until : reached;
        yield { kind: 'caught-up', position: reached };
      }
      await sleep(1);
    }
  }

  head(): Promise<Position> {
    return Promise.resolve(this.events.at(-1)?.position ?? beginning);
  }

  count(after: Position, until: Position, cap: number): Promise<number> {
    const between = this.events.filter(({ position }) => position > after && position <= until);
    return Promise.resolve(Math.min(between.length, cap));
  }

  holds(position: Position): Promise<boolean> {
    return Promise.resolve(
      position === beginning || this.events.some((event) => event.position === position),
    );
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  private appendNow(writes: readonly StreamWrite[]): AppendResult {
    const incoming = writes.flatMap(({ stream, expectedRevision, events }) =>
      events.map((event, index) => {
        const revision = (expectedRevision === 'none' ? -1n : expectedRevision) + BigInt(index) + 1n;
        return { ...event, stream, revision };
      }),
    );
    const known = incoming.filter(({ id }) => this.byId.has(id));
    for (const { id, stream, revision } of known) {
      const before = this.byId.get(id);
      if (known.length < incoming.length || before?.stream !== stream || before.revision !== revision) {
        throw new InvalidEvent(id, 'the id is used by another append');
      }
    }
    if (known.length === 0) {
      this.checkRevisions(writes);
      for (const event of incoming) this.store({ ...event, position: positionAt(this.events.length + 1) });
    }
    const position = this.byId.get(incoming.at(-1)?.id ?? '')?.position ?? beginning;
    return { position, revisions: new Map(incoming.map(({ stream, revision }) => [stream, revision])) };
  }

  private store(event: StoredEvent): void {
    this.events.push(event);
    this.byId.set(event.id, event);
    const stream = this.byStream.get(event.stream);
    if (stream) stream.push(event);
    else this.byStream.set(event.stream, [event]);
  }

  private checkRevisions(writes: readonly StreamWrite[]): void {
    for (const { stream, expectedRevision } of writes) {
      const actual = this.byStream.get(stream)?.at(-1)?.revision ?? 'none';
      if (actual !== expectedRevision) throw new ConcurrencyConflict(stream, expectedRevision, actual);
    }
  }
}
