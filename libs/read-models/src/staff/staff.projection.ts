import { staffEvents } from '@tandemspur/contracts';
import { staffDecider, type StaffMember } from '@tandemspur/domain';
import { defineProjection, owned, type Owned } from '../define-projection.js';
import { stateTable } from '../table-of.js';
import { staffEntity, type StaffRow } from './staff.entity.js';

const staffRowOf = (staff_id: string, { organisationId, state }: Owned<StaffMember>): readonly StaffRow[] => {
  const { name, roles, leftOn } = state;
  if (organisationId === null || name === null) return [];
  return [{ staff_id, organisation_id: organisationId, name, roles: JSON.stringify(roles), left_on: leftOn }];
};

export const staffProjection = defineProjection({
  name: 'staff',
  version: 2,
  lanes: 1,
  events: staffEvents,
  fold: owned(staffDecider),
  tables: [stateTable(staffEntity, staffRowOf)],
});
