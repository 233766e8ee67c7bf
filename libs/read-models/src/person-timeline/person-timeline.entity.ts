import { EntitySchema } from 'typeorm';
import { readSchema } from '../table-of.js';

/** One row per effective event of a person's own stream; (occurred_on, position) is the effective order. */
export interface PersonTimeline {
  event_id: string;
  person_id: string;
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

export const personTimelineEntity = new EntitySchema<PersonTimeline>({
  name: 'PersonTimeline',
  schema: readSchema,
  tableName: 'person_timeline',
  indices: [{ name: 'person_timeline_in_order', columns: ['person_id', 'occurred_on', 'position'] }],
  columns: {
    event_id: { type: 'uuid', primary: true },
    person_id: { type: 'uuid' },
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
  },
});
