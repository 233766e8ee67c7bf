import { EntitySchema } from 'typeorm';
import { readSchema } from '../table-of.js';

export interface GatheringRow {
  gathering_id: string;
  organisation_id: string;
  kind: string;
  title: string;
  mode: string;
  duration_minutes: number;
  programme_id: string | null;
  held_on: string;
  /** JSON array of the ids of those who attended, each once. */
  people: string;
  attendance: number;
  revision: string;
}

export const gatheringsEntity = new EntitySchema<GatheringRow>({
  name: 'Gathering',
  schema: readSchema,
  tableName: 'gatherings',
  indices: [{ name: 'gatherings_by_day', columns: ['organisation_id', 'held_on', 'gathering_id'] }],
  columns: {
    gathering_id: { type: 'uuid', primary: true },
    organisation_id: { type: 'uuid' },
    kind: { type: 'text' },
    title: { type: 'text' },
    mode: { type: 'text' },
    duration_minutes: { type: 'integer' },
    programme_id: { type: 'uuid', nullable: true },
    held_on: { type: 'date' },
    people: { type: 'text' },
    attendance: { type: 'integer' },
    revision: { type: 'bigint' },
  },
});
