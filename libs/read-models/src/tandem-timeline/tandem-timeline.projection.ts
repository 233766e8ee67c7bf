import { tandemEvents } from '@tandemspur/contracts';
import { defineProjection } from '../define-projection.js';
import { eventTable } from '../table-of.js';
import { timelineRowOf } from '../timeline-row.js';
import { tandemTimelineEntity } from './tandem-timeline.entity.js';

export const tandemTimelineProjection = defineProjection({
  name: 'tandem-timeline',
  version: 2,
  lanes: 2,
  events: tandemEvents,
  fold: { initial: null, evolve: () => null },
  tables: [eventTable(tandemTimelineEntity, (tandem_id, event) => ({ ...timelineRowOf(event), tandem_id }))],
});
