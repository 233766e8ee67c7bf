import { EventEmitter, once } from 'node:events';
import { verdict, type Refused, type Stored, type StreamCheck } from './consistency.js';

/** An event as a writer hands it in. */
export interface ProposedEvent {
  readonly id: string;
  readonly type: string;
  readonly isJson: boolean;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** An event as the log holds it. */
export interface LoggedEvent extends ProposedEvent {
  readonly stream: string;
  readonly revision: bigint;
  /** Offset of the record in bytes: its commit and its prepare position alike. */
  readonly position: bigint;
  /** Offset of the byte behind the record. */
  readonly end: bigint;
  readonly created: Date;
}

/** Streams to check, and events each for one of them by its index: all or nothing. */
export interface Append {
  readonly checks: readonly StreamCheck[];
  readonly events: readonly { readonly to: number; readonly event: ProposedEvent }[];
}

const fixedPartOfRecord = 93;

const recordSize = (stream: string, { type, data, metadata }: ProposedEvent): bigint =>
  BigInt(
    fixedPartOfRecord + Buffer.byteLength(stream) + Buffer.byteLength(type) + data.length + metadata.length,
  );

/** The transaction file of a KurrentDB, in memory: offsets in bytes, no gaps in revisions, no index over ids. */
export class Log {
  private readonly grown = new EventEmitter().setMaxListeners(0);
  private readonly stored: LoggedEvent[] = [];
  private readonly streams = new Map<string, LoggedEvent[]>();
  /** Where an id was stored first, whichever the stream: what the server remembers of recent writes. */
  private readonly firstOfId = new Map<string, LoggedEvent>();

  /** `since26_0_3`: how checks of several streams that disagree are answered. */
  constructor(private readonly since26_0_3: boolean) {}

  get events(): readonly LoggedEvent[] {
    return this.stored;
  }

  /** Offset at which the next record begins. */
  get end(): bigint {
    return this.stored.at(-1)?.end ?? 0n;
  }

  stream(name: string): readonly LoggedEvent[] {
    return this.streams.get(name) ?? [];
  }

  placeOf(id: string): LoggedEvent | undefined {
    return this.firstOfId.get(id);
  }

  /** Index of the first event at `position` or behind it. */
  indexFrom(position: bigint): number {
    let [low, high] = [0, this.stored.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.stored[middle]?.position ?? 0n) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether a record begins or the log ends there: in other places nothing can be read. */
  isBoundary(position: bigint): boolean {
    return position === this.end || this.stored[this.indexFrom(position)]?.position === position;
  }

  /** Checks and, when nothing speaks against it, stores. */
  append({ checks, events }: Append): Stored | Refused {
    const idsOf = (index: number): readonly string[] =>
      events.filter(({ to }) => to === index).map(({ event }) => event.id);
    const answer = verdict(this, checks, idsOf, this.since26_0_3);
    if (answer) return answer;
    for (const { to, event } of events) this.store(checks[to]?.stream ?? '', event);
    this.grown.emit('grown');
    return {
      kind: 'stored',
      position: this.stored.at(-1)?.position ?? 0n,
      lastRevisions: checks.map(({ stream }) => BigInt(this.stream(stream).length - 1)),
    };
  }

  /** Resolves when events were added; rejects when `signal` aborts. */
  async growth(signal: AbortSignal): Promise<void> {
    await once(this.grown, 'grown', { signal });
  }

  /** As a backup of the moment when there were `count` events; later ones get the same offsets again. */
  truncateTo(count: number): void {
    for (const event of this.stored.splice(count)) {
      this.streams.get(event.stream)?.pop();
      if (this.firstOfId.get(event.id) === event) this.firstOfId.delete(event.id);
    }
  }

  private store(stream: string, event: ProposedEvent): void {
    const own = this.streams.get(stream) ?? [];
    const position = this.end;
    const logged = {
      ...event,
      stream,
      revision: BigInt(own.length),
      position,
      end: position + recordSize(stream, event),
      created: new Date(),
    };
    own.push(logged);
    this.streams.set(stream, own);
    this.stored.push(logged);
    if (!this.firstOfId.has(event.id)) this.firstOfId.set(event.id, logged);
  }
}
