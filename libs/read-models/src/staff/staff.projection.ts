import { staffEvents } from '@tandemspur/contracts';
import { staffDecider, type StaffMember } from '@tandemspur/domain';
import { defineProjection, owned, type Owned } from '../define-projection.js';
import { stateTable } from '../table-of.js';
import { staffEntity, type StaffRow } from './staff.entity.js';

const staffRowOf = (
  staff_id: string,
  { organisationId, state }: Owned<StaffMember>,
  revision: bigint,
): readonly StaffRow[] => {
  const { name, email, roles, joinedOn, leftOn } = state;
  if (organisationId === null || name === null) return [];
  return [
    {
      staff_id,
      organisation_id: organisationId,
      name,
      roles: JSON.stringify(roles),
      email,
      joined_on: joinedOn,
      left_on: leftOn,
      revision: String(revision),
    },
  ];
};

export const staffProjection = defineProjection({
  name: 'staff',
  version: 3,
  lanes: 1,
  events: staffEvents,
  fold: owned(staffDecider),
  tables: [stateTable(staffEntity, staffRowOf)],
});
