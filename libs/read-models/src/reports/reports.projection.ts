import { reportEvents } from '@tandemspur/contracts';
import { reportDecider, type Report } from '@tandemspur/domain';
import { defineProjection, owned, type Owned } from '../define-projection.js';
import { stateTable } from '../table-of.js';
import { reportsEntity, type ReportRow } from './reports.entity.js';

const rowsOf = (
  report_id: string,
  { organisationId, state: { issued, issuedOn, supersededOn, supersededBy } }: Owned<Report>,
  revision: bigint,
): readonly ReportRow[] => {
  if (organisationId === null || issued === null || issuedOn === null) return [];
  return [
    {
      report_id,
      organisation_id: organisationId,
      issued_on: issuedOn,
      superseded_on: supersededOn,
      superseded_by: supersededBy,
      issued: JSON.stringify(issued),
      revision: String(revision),
    },
  ];
};

export const reportsProjection = defineProjection({
  name: 'reports',
  version: 1,
  lanes: 1,
  events: reportEvents,
  fold: owned(reportDecider),
  tables: [stateTable(reportsEntity, rowsOf)],
});
