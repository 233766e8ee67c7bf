import { personEvents } from '@tandemspur/contracts';
import { defineProjection } from '../define-projection.js';
import { eventTable } from '../table-of.js';
import { timelineRowOf } from '../timeline-row.js';
import { personTimelineEntity } from './person-timeline.entity.js';

export const personTimelineProjection = defineProjection({
  name: 'person-timeline',
  version: 1,
  lanes: 1,
  events: personEvents,
  fold: { initial: null, evolve: () => null },
  tables: [eventTable(personTimelineEntity, (person_id, event) => ({ ...timelineRowOf(event), person_id }))],
});
