import { staffEvents, type StaffEvent } from '@tandemspur/contracts';
import { fold, staffDecider, type RecordedEvent } from '@tandemspur/domain';
import { defineProjection } from '../stream-projection.js';
import { tableOf } from '../table-of.js';
import { staffEntity, type StaffRow } from './staff.entity.js';

const staffRowOf = (staffId: string, history: readonly RecordedEvent<StaffEvent>[]): readonly StaffRow[] => {
  const { name, roles, leftOn } = fold(staffDecider, history);
  const [first] = history;
  if (!first || name === null) return [];
  return [
    {
      staff_id: staffId,
      organisation_id: first.organisationId,
      name,
      roles: JSON.stringify(roles),
      left_on: leftOn,
    },
  ];
};

export const staffProjection = defineProjection({
  name: 'staff',
  version: 1,
  events: staffEvents,
  table: tableOf(staffEntity, 'staff_id'),
  rows: staffRowOf,
});
