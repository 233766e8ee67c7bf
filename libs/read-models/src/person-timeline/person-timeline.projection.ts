import { personEvents, type PersonEvent } from '@tandemspur/contracts';
import type { RecordedEvent } from '@tandemspur/domain';
import { defineProjection } from '../define-projection.js';
import { eventTable } from '../table-of.js';
import { personTimelineEntity, type PersonTimeline } from './person-timeline.entity.js';

/** An effective event as a row. */
const entryOf = (personId: string, event: RecordedEvent<PersonEvent>): PersonTimeline => ({
  event_id: event.id,
  person_id: personId,
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

export const personTimelineProjection = defineProjection({
  name: 'person-timeline',
  version: 1,
  lanes: 1,
  events: personEvents,
  fold: { initial: null, evolve: () => null },
  tables: [eventTable(personTimelineEntity, entryOf)],
});
