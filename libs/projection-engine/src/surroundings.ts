import type { Pool } from 'pg';
import type { EventStore } from '@tandemspur/event-store';
import type { EventReader, SkipJournal } from './event-reader.js';
import type { ProjectedEvent } from './projection.js';

/** What every work on projections stands on. */
export interface Surroundings<Event extends ProjectedEvent> {
  /** Its server holds the read tables. */
  readonly pool: Pool;
  readonly store: EventStore;
  readonly reader: EventReader<Event>;
  readonly journal: SkipJournal;
}
