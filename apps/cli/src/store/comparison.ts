import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import {
  beginning,
  canonicalJson,
  type EventStore,
  type Position,
  type StoredEvent,
} from '@tandemspur/event-store';
import { ahead, eachEvent, readOn, type Manner } from './reading.js';

/** Where an event stands; the revision as text, for JSON. */
interface Place {
  readonly position: Position;
  readonly stream: string;
  readonly revision: string;
  readonly id: string;
}

const fields = ['stream', 'revision', 'id', 'type', 'data', 'metadata'] as const;

/** The first event in which two stores differ. */
export interface Difference {
  /** Its number in the global order, from 1. */
  readonly event: number;
  /** Null when the source ends before it. */
  readonly source: Place | null;
  readonly target: Place;
  /** In what the two differ; none when the source ends before it. */
  readonly fields: readonly (typeof fields)[number][];
}

const placeOf = ({ position, stream, revision, id }: StoredEvent): Place => ({
  position,
  stream,
  revision: String(revision),
  id,
});

const isEqual = (field: (typeof fields)[number], one: StoredEvent, other: StoredEvent): boolean =>
  // Metadata is a set of pairs: an engine may give them back in another order.
  field === 'metadata' ? isDeepStrictEqual(one.metadata, other.metadata) : one[field] === other[field];

const lineOf = ({ stream, revision, id, type, data, metadata }: StoredEvent): string =>
  `${JSON.stringify([stream, String(revision), id, type, data, canonicalJson(metadata)])}\n`;

/** Events between two calls of `onProgress`. */
const step = 500;

/**
 * Walks through two stores side by side and compares every event: stream, revision, id, type, data, metadata.
 * What was found equal is not read again when the walk goes on later: nothing in a history changes.
 */
export class Comparison {
  /** Events found equal. */
  events = 0;
  /** Streams that they belong to. */
  streams = 0;
  /** The last equal event's place in the source. */
  reached: Position = beginning;
  #reachedInTarget: Position = beginning;
  readonly #chain = createHash('sha256');

  constructor(
    private readonly source: Pick<EventStore, 'readAll'>,
    private readonly target: Pick<EventStore, 'readAll'>,
    private readonly manner: Manner,
    private readonly onProgress: (events: number) => void = () => undefined,
  ) {}

  /**
   * SHA-256 in hexadecimal over the equal events in order, each as a line of JSON:
   * `["stream","revision","id","type","data","metadata"]` and a line feed.
   */
  get hash(): string {
    return this.#chain.copy().digest('hex');
  }

  /**
   * Goes on to the end of the target. Gives the first difference, or undefined when everything in the target
   * stands in the source, in the same order and without a gap.
   *
   * @throws what the stores throw, and the signal's reason.
   */
  async advance(): Promise<Difference | undefined> {
    const ours = eachEvent(ahead(readOn(this.source, this.reached, this.manner)));
    const theirs = eachEvent(ahead(readOn(this.target, this.#reachedInTarget, this.manner)));
    try {
      for await (const event of theirs) {
        const { value: expected } = await ours.next();
        const difference = this.#compare(expected ?? undefined, event);
        if (difference) return difference;
      }
      return undefined;
    } finally {
      await ours.return();
      this.onProgress(this.events);
    }
  }

  #compare(expected: StoredEvent | undefined, found: StoredEvent): Difference | undefined {
    const event = this.events + 1;
    const target = placeOf(found);
    if (!expected) return { event, source: null, target, fields: [] };
    const differing = fields.filter((field) => !isEqual(field, expected, found));
    if (differing.length > 0) return { event, source: placeOf(expected), target, fields: differing };
    this.#chain.update(lineOf(expected));
    this.events = event;
    if (expected.revision === 0n) this.streams += 1;
    this.reached = expected.position;
    this.#reachedInTarget = found.position;
    if (event % step === 0) this.onProgress(event);
    return undefined;
  }
}
