import { EntitySchema } from 'typeorm';
import { readSchema } from '../table-of.js';

export interface StaffRow {
  staff_id: string;
  organisation_id: string;
  name: string;
  /** JSON array. */
  roles: string;
  left_on: string | null;
}

export const staffEntity = new EntitySchema<StaffRow>({
  name: 'Staff',
  schema: readSchema,
  tableName: 'staff',
  columns: {
    staff_id: { type: 'uuid', primary: true },
    organisation_id: { type: 'uuid' },
    name: { type: 'text' },
    roles: { type: 'text' },
    left_on: { type: 'date', nullable: true },
  },
});
