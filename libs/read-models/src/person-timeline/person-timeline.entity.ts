import { EntitySchema } from 'typeorm';
import { readSchema } from '../table-of.js';
import { timelineColumns, type TimelineRow } from '../timeline-row.js';

/** One row per effective event of a person's own stream; (occurred_on, position) is the effective order. */
export type PersonTimeline = TimelineRow & { person_id: string };

export const personTimelineEntity = new EntitySchema<PersonTimeline>({
  name: 'PersonTimeline',
  schema: readSchema,
  tableName: 'person_timeline',
  indices: [{ name: 'person_timeline_in_order', columns: ['person_id', 'occurred_on', 'position'] }],
  columns: { ...timelineColumns, person_id: { type: 'uuid' } },
});
