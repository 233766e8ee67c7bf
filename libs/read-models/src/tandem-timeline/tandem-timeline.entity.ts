import { EntitySchema } from 'typeorm';
import { readSchema } from '../table-of.js';
import { timelineColumns, type TimelineRow } from '../timeline-row.js';

/** One row per effective event of a tandem; (occurred_on, position) is the effective order. */
export type TandemTimeline = TimelineRow & { tandem_id: string };

export const tandemTimelineEntity = new EntitySchema<TandemTimeline>({
  name: 'TandemTimeline',
  schema: readSchema,
  tableName: 'tandem_timeline',
  indices: [{ name: 'tandem_timeline_in_order', columns: ['tandem_id', 'occurred_on', 'position'] }],
  columns: { ...timelineColumns, tandem_id: { type: 'uuid' } },
});
