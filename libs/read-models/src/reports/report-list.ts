import type { ReportView } from '@tandemspur/contracts';
import type { Report } from '@tandemspur/domain';
import type { DataSource } from 'typeorm';
import { reportsEntity, type ReportRow } from './reports.entity.js';

const viewOf = (row: ReportRow): ReportView => ({
  id: row.report_id,
  ...(JSON.parse(row.issued) as NonNullable<Report['issued']>),
  issuedOn: row.issued_on,
  supersededOn: row.superseded_on,
  supersededBy: row.superseded_by,
  revision: row.revision,
});

/** The reports of an organisation, the latest first. */
export const listReports = async (
  dataSource: DataSource,
  organisationId: string,
): Promise<readonly ReportView[]> => {
  const rows = await dataSource.getRepository(reportsEntity).find({
    where: { organisation_id: organisationId },
    order: { issued_on: 'DESC', report_id: 'DESC' },
  });
  return rows.map(viewOf);
};

/** One report of the organisation, if there is one. */
export const findReport = async (
  dataSource: DataSource,
  organisationId: string,
  reportId: string,
): Promise<ReportView | undefined> => {
  const row = await dataSource
    .getRepository(reportsEntity)
    .findOneBy({ report_id: reportId, organisation_id: organisationId });
  return row ? viewOf(row) : undefined;
};
