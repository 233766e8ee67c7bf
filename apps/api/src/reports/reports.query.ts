import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ReportView } from '@tandemspur/contracts';
import { findReport, listReports } from '@tandemspur/read-models';
import { DataSource } from 'typeorm';
import { Problem } from '../http/problem.js';

export class ReportsQuery extends Query<readonly ReportView[]> {
  constructor(readonly organisationId: string) {
    super();
  }
}

@QueryHandler(ReportsQuery)
export class ReportsHandler implements IQueryHandler<ReportsQuery> {
  constructor(private readonly dataSource: DataSource) {}

  execute({ organisationId }: ReportsQuery): Promise<readonly ReportView[]> {
    return listReports(this.dataSource, organisationId);
  }
}

export class ReportQuery extends Query<ReportView> {
  constructor(
    readonly organisationId: string,
    readonly reportId: string,
  ) {
    super();
  }
}

@QueryHandler(ReportQuery)
export class ReportHandler implements IQueryHandler<ReportQuery> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ organisationId, reportId }: ReportQuery): Promise<ReportView> {
    const report = await findReport(this.dataSource, organisationId, reportId);
    if (!report) throw new Problem('not-found');
    return report;
  }
}
