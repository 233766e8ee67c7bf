import { EntitySchema } from 'typeorm';
import { readSchema } from '../table-of.js';

/** Days are `YYYY-MM-DD`. */
export interface ProgrammeRow {
  programme_id: string;
  organisation_id: string;
  name: string;
  target_group: string;
  setting: string | null;
  agreed_term_months: number;
  meeting_interval_days: number;
  agreed_hours_per_month: number | null;
  /** JSON array. */
  modes: string;
  opened_on: string;
  closed_on: string | null;
  revision: string;
}

export const programmesEntity = new EntitySchema<ProgrammeRow>({
  name: 'Programme',
  schema: readSchema,
  tableName: 'programmes',
  columns: {
    programme_id: { type: 'uuid', primary: true },
    organisation_id: { type: 'uuid' },
    name: { type: 'text' },
    target_group: { type: 'text' },
    setting: { type: 'text', nullable: true },
    agreed_term_months: { type: 'integer' },
    meeting_interval_days: { type: 'integer' },
    agreed_hours_per_month: { type: 'integer', nullable: true },
    modes: { type: 'text' },
    opened_on: { type: 'date' },
    closed_on: { type: 'date', nullable: true },
    revision: { type: 'bigint' },
  },
});
