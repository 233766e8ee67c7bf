import {
  events,
  inBoth,
  type DomainEvent,
  type Precision,
  type Source,
  type TimelineEntry,
} from '@tandemspur/contracts';
import type { RecordedEvent } from '@tandemspur/domain';
import type { Names } from './names.js';
import { detailsOf } from './tandem-timeline/in-words.js';

/** An effective event as a row; (occurred_on, position) is the effective order. */
export interface TimelineRow {
  event_id: string;
  organisation_id: string;
  position: string;
  revision: string;
  type: string;
  occurred_on: string;
  precision: string;
  recorded_at: string;
  source: string;
  actor_id: string;
  actor_role: string;
  /** The event's data as JSON. */
  data: string;
}

/** The columns that every table of such rows has. */
export const timelineColumns = {
  event_id: { type: 'uuid', primary: true },
  organisation_id: { type: 'uuid' },
  position: { type: 'text', collation: 'C' },
  revision: { type: 'bigint' },
  type: { type: 'text' },
  occurred_on: { type: 'text', collation: 'C' },
  precision: { type: 'text' },
  recorded_at: { type: 'text' },
  source: { type: 'text' },
  actor_id: { type: 'text' },
  actor_role: { type: 'text' },
  data: { type: 'text' },
} as const;

export const timelineRowOf = (event: RecordedEvent<DomainEvent>): TimelineRow => ({
  event_id: event.id,
  organisation_id: event.organisationId,
  position: event.position,
  revision: String(event.revision),
  type: event.type,
  occurred_on: event.occurredOn,
  precision: event.precision,
  recorded_at: event.recordedAt,
  source: event.source,
  actor_id: event.actorId,
  actor_role: event.actorRole,
  data: JSON.stringify(event.data),
});

const labels = new Map(events.map(({ type, label }) => [type, label]));

export const dataOf = ({ data }: Pick<TimelineRow, 'data'>): Readonly<Record<string, unknown>> =>
  JSON.parse(data) as Readonly<Record<string, unknown>>;

/** A row as people read it. */
export const timelineEntryOf = (row: TimelineRow, names: Names): TimelineEntry => ({
  eventId: row.event_id,
  type: row.type,
  label: labels.get(row.type) ?? inBoth(row.type),
  occurredOn: row.occurred_on,
  precision: row.precision as Precision,
  recordedAt: row.recorded_at,
  position: row.position,
  revision: row.revision,
  source: row.source as Source,
  actorRole: row.actor_role,
  details: detailsOf(row.type, dataOf(row), names),
});
