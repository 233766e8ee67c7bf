import type { DomainEvent } from '@tandemspur/contracts';
import type { RecordedEvent } from '@tandemspur/domain';
import type { EventStore } from '@tandemspur/event-store';
import type { EventReader, ParkedKeyOptions, Projection, SkipJournal } from '@tandemspur/projection-engine';
import { eventReader, projections } from '@tandemspur/read-models';
import type { Runtime } from '@tandemspur/runtime';
import type pg from 'pg';
import { Problem } from '../http/problem.js';

type Event = RecordedEvent<DomainEvent>;

/** What the functions of the projection engine ask for, as something that can be injected. */
export class ProjectionContext {
  readonly pool: pg.Pool;
  readonly store: EventStore;
  readonly journal: SkipJournal;
  readonly reader: EventReader<Event> = eventReader;
  readonly projections: readonly Projection<Event>[] = projections;

  constructor({ pool, store, skips }: Pick<Runtime, 'pool' | 'store' | 'skips'>) {
    this.pool = pool;
    this.store = store;
    this.journal = skips;
  }

  /** The declaration of that name. @throws Problem `not-found` */
  declared(name: string): Projection<Event> {
    const projection = this.projections.find((each) => each.name === name);
    if (projection === undefined) throw new Problem('not-found');
    return projection;
  }

  /** A key of the projection of that name. @throws Problem `not-found` */
  key(name: string, sequenceKey: string): ParkedKeyOptions<Event> {
    const { pool, store, reader, journal } = this;
    return { pool, store, reader, journal, projection: this.declared(name), sequenceKey };
  }
}
