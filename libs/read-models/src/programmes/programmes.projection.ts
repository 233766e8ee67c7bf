import { programmeEvents } from '@tandemspur/contracts';
import { programmeDecider, type Programme } from '@tandemspur/domain';
import { defineProjection, owned, type Owned } from '../define-projection.js';
import { stateTable } from '../table-of.js';
import { programmesEntity, type ProgrammeRow } from './programmes.entity.js';

const rowsOf = (
  programme_id: string,
  { organisationId, state: { terms, openedOn, closedOn } }: Owned<Programme>,
  revision: bigint,
): readonly ProgrammeRow[] => {
  if (organisationId === null || terms === null || openedOn === null) return [];
  return [
    {
      programme_id,
      organisation_id: organisationId,
      name: terms.name,
      target_group: terms.targetGroup,
      setting: terms.setting ?? null,
      agreed_term_months: terms.agreedTermMonths,
      meeting_interval_days: terms.meetingIntervalDays,
      agreed_hours_per_month: terms.agreedHoursPerMonth ?? null,
      modes: JSON.stringify(terms.modes),
      opened_on: openedOn,
      closed_on: closedOn,
      revision: String(revision),
    },
  ];
};

export const programmesProjection = defineProjection({
  name: 'programmes',
  version: 1,
  lanes: 1,
  events: programmeEvents,
  fold: owned(programmeDecider),
  tables: [stateTable(programmesEntity, rowsOf)],
});
