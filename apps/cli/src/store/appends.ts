import type { StoredEvent, StreamWrite } from '@tandemspur/event-store';

/** What one append of the copy holds at most; an event that is larger makes an append of its own. */
export interface AppendLimits {
  readonly events: number;
  /** Of data and metadata. */
  readonly bytes: number;
}

const usual: AppendLimits = { events: 1_000, bytes: 8 * 2 ** 20 };

const bytesOf = ({ data, metadata }: StoredEvent): number =>
  Buffer.byteLength(data) + Buffer.byteLength(JSON.stringify(metadata));

/**
 * Cuts events into appends that keep their order: an append stores stream after stream, so it ends before a
 * stream would come back after another.
 */
export function* appendsOf(
  events: readonly StoredEvent[],
  limits: AppendLimits = usual,
): Generator<readonly StoredEvent[]> {
  let append: StoredEvent[] = [];
  let streams = new Set<string>();
  let bytes = 0;
  for (const event of events) {
    const size = bytesOf(event);
    const comesBack = streams.has(event.stream) && append.at(-1)?.stream !== event.stream;
    const isFull = append.length >= limits.events || bytes + size > limits.bytes;
    if (append.length > 0 && (comesBack || isFull)) {
      yield append;
      append = [];
      streams = new Set();
      bytes = 0;
    }
    append.push(event);
    streams.add(event.stream);
    bytes += size;
  }
  if (append.length > 0) yield append;
}

/** The events, cut wherever the stream changes. */
export const runsOf = (events: readonly StoredEvent[]): readonly (readonly StoredEvent[])[] => {
  const runs: StoredEvent[][] = [];
  for (const event of events) {
    const run = runs.at(-1);
    if (run?.[0]?.stream === event.stream) run.push(event);
    else runs.push([event]);
  }
  return runs;
};

/** A run as it is written: at the revisions that its events have. */
export const writeOf = (run: readonly StoredEvent[]): StreamWrite => {
  const [first] = run;
  if (!first) throw new RangeError('a run has at least one event');
  return {
    stream: first.stream,
    expectedRevision: first.revision === 0n ? 'none' : first.revision - 1n,
    events: run.map(({ id, type, data, metadata }) => ({ id, type, data, metadata })),
  };
};
