import { EntitySchema } from 'typeorm';
import { readSchema } from '../table-of.js';

export interface ReportRow {
  report_id: string;
  organisation_id: string;
  issued_on: string;
  superseded_on: string | null;
  superseded_by: string | null;
  /** What was issued, as JSON. */
  issued: string;
  revision: string;
}

export const reportsEntity = new EntitySchema<ReportRow>({
  name: 'Report',
  schema: readSchema,
  tableName: 'reports',
  columns: {
    report_id: { type: 'uuid', primary: true },
    organisation_id: { type: 'uuid' },
    issued_on: { type: 'date' },
    superseded_on: { type: 'date', nullable: true },
    superseded_by: { type: 'uuid', nullable: true },
    issued: { type: 'text' },
    revision: { type: 'bigint' },
  },
});
