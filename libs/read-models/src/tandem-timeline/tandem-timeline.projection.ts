import { tandemEvents, type TandemEvent } from '@tandemspur/contracts';
import type { RecordedEvent } from '@tandemspur/domain';
import { defineProjection } from '../stream-projection.js';
import { tableOf } from '../table-of.js';
import { tandemTimelineEntity, type TandemTimeline } from './tandem-timeline.entity.js';

/** Every effective event of one tandem as a row. */
export const timelineOf = (
  tandemId: string,
  history: readonly RecordedEvent<TandemEvent>[],
): readonly TandemTimeline[] =>
  history.map((event) => ({
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
  }));

export const tandemTimelineProjection = defineProjection({
  name: 'tandem-timeline',
  version: 1,
  events: tandemEvents,
  table: tableOf(tandemTimelineEntity, 'tandem_id'),
  rows: timelineOf,
});
