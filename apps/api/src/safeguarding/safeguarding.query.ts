import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ConcernDetail, ConcernView } from '@tandemspur/contracts';
import { findConcern, listConcerns } from '@tandemspur/read-models';
import { DataSource } from 'typeorm';
import { Problem } from '../http/problem.js';

export class ConcernsQuery extends Query<readonly ConcernView[]> {
  constructor(
    readonly organisationId: string,
    /** The organisation's wall clock, `YYYY-MM-DDTHH:mm`. */
    readonly now: string,
  ) {
    super();
  }
}

@QueryHandler(ConcernsQuery)
export class ConcernsHandler implements IQueryHandler<ConcernsQuery> {
  constructor(private readonly dataSource: DataSource) {}

  execute({ organisationId, now }: ConcernsQuery): Promise<readonly ConcernView[]> {
    return listConcerns(this.dataSource, organisationId, now);
  }
}

export class ConcernQuery extends Query<ConcernDetail> {
  constructor(
    readonly organisationId: string,
    readonly caseId: string,
    /** The organisation's wall clock, `YYYY-MM-DDTHH:mm`. */
    readonly now: string,
  ) {
    super();
  }
}

@QueryHandler(ConcernQuery)
export class ConcernHandler implements IQueryHandler<ConcernQuery> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ organisationId, caseId, now }: ConcernQuery): Promise<ConcernDetail> {
    const concern = await findConcern(this.dataSource, organisationId, caseId, now);
    if (!concern) throw new Problem('not-found');
    return concern;
  }
}
