import type { StoredEvent } from '@tandemspur/event-store';
import type { ProjectedEvent } from './projection.js';

/** What the engine must be told about the events that it carries. */
export interface EventReader<Event extends ProjectedEvent> {
  /** Typed and validated. @throws whatever it cannot read is parked. */
  decode(stored: StoredEvent): Event;
  /** The names in the store of types of events. */
  wireNames(types: readonly string[]): readonly string[];
  /** Types of events that change what others of their stream mean: corrections and retractions. */
  readonly repairs: readonly string[];
  /** The effective history of what was recorded in one stream, given in order of recording. Pure. */
  effective(recorded: readonly Event[]): readonly Event[];
  /** Where an event stands in its stream's effective order; compares as text. */
  placeOf(event: Event): string;
  /** When it was recorded, ISO 8601. */
  recordedAt(event: Event): string;
}

/** An event that no projection shall ever see, because somebody decided so. */
export interface Skip {
  readonly projection: string;
  readonly eventId: string;
  /** Its name in the store. */
  readonly type: string;
  readonly position: string;
  readonly actor: string;
  readonly reason: string;
}

/** Where decisions to skip are kept: in history, since a rebuild must come to the same rows. */
export interface SkipJournal {
  /** Ids of the events that this projection leaves out. */
  skipped(projection: string): Promise<ReadonlySet<string>>;
  /** Records one; doing so again changes nothing. */
  record(skip: Skip): Promise<void>;
}
