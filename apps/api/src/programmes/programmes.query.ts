import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ProgrammeView } from '@tandemspur/contracts';
import { findProgramme, listProgrammes } from '@tandemspur/read-models';
import { DataSource } from 'typeorm';
import { Problem } from '../http/problem.js';

export class ProgrammesQuery extends Query<readonly ProgrammeView[]> {
  constructor(readonly organisationId: string) {
    super();
  }
}

@QueryHandler(ProgrammesQuery)
export class ProgrammesHandler implements IQueryHandler<ProgrammesQuery> {
  constructor(private readonly dataSource: DataSource) {}

  execute({ organisationId }: ProgrammesQuery): Promise<readonly ProgrammeView[]> {
    return listProgrammes(this.dataSource, organisationId);
  }
}

export class ProgrammeQuery extends Query<ProgrammeView> {
  constructor(
    readonly organisationId: string,
    readonly programmeId: string,
  ) {
    super();
  }
}

@QueryHandler(ProgrammeQuery)
export class ProgrammeHandler implements IQueryHandler<ProgrammeQuery> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ organisationId, programmeId }: ProgrammeQuery): Promise<ProgrammeView> {
    const programme = await findProgramme(this.dataSource, organisationId, programmeId);
    if (!programme) throw new Problem('not-found');
    return programme;
  }
}
