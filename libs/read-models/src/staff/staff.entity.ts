import { EntitySchema } from 'typeorm';
import { readSchema } from '../table-of.js';

export interface StaffRow {
  staff_id: string;
  organisation_id: string;
  name: string;
  /** JSON array. */
  roles: string;
  email: string | null;
  joined_on: string | null;
  left_on: string | null;
  revision: string;
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
    email: { type: 'text', nullable: true },
    joined_on: { type: 'date', nullable: true },
    left_on: { type: 'date', nullable: true },
    revision: { type: 'bigint', default: 0 },
  },
});
