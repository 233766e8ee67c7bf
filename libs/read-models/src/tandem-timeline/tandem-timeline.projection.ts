import { tandemEvents, type TandemEvent } from '@tandemspur/contracts';
import type { RecordedEvent } from '@tandemspur/domain';
import { defineProjection } from '../define-projection.js';
import { eventTable } from '../table-of.js';
import { tandemTimelineEntity, type TandemTimeline } from './tandem-timeline.entity.js';

/** An effective event as a row. */
const entryOf = (tandemId: string, event: RecordedEvent<TandemEvent>): TandemTimeline => ({
  event_id: event.id,
  tandem_id: tandemId,
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

export const tandemTimelineProjection = defineProjection({
  name: 'tandem-timeline',
  version: 2,
  lanes: 2,
  events: tandemEvents,
  fold: { initial: null, evolve: () => null },
  tables: [eventTable(tandemTimelineEntity, entryOf)],
});
