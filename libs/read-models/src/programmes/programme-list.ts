import type { ProgrammeView } from '@tandemspur/contracts';
import type { DataSource } from 'typeorm';
import { programmesEntity, type ProgrammeRow } from './programmes.entity.js';

const viewOf = (row: ProgrammeRow): ProgrammeView => ({
  id: row.programme_id,
  name: row.name,
  targetGroup: row.target_group,
  setting: row.setting,
  agreedTermMonths: row.agreed_term_months,
  meetingIntervalDays: row.meeting_interval_days,
  agreedHoursPerMonth: row.agreed_hours_per_month,
  modes: JSON.parse(row.modes) as string[],
  openedOn: row.opened_on,
  closedOn: row.closed_on,
  revision: row.revision,
});

/** The programmes of an organisation by name, closed ones last. */
export const listProgrammes = async (
  dataSource: DataSource,
  organisationId: string,
): Promise<readonly ProgrammeView[]> => {
  const rows = await dataSource.getRepository(programmesEntity).find({
    where: { organisation_id: organisationId },
    order: { closed_on: { direction: 'DESC', nulls: 'FIRST' }, name: 'ASC', programme_id: 'ASC' },
  });
  return rows.map(viewOf);
};

/** One programme of the organisation, if there is one. */
export const findProgramme = async (
  dataSource: DataSource,
  organisationId: string,
  programmeId: string,
): Promise<ProgrammeView | undefined> => {
  const row = await dataSource
    .getRepository(programmesEntity)
    .findOneBy({ programme_id: programmeId, organisation_id: organisationId });
  return row ? viewOf(row) : undefined;
};
