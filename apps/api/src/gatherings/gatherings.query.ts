import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { GatheringDetail, GatheringPage } from '@tandemspur/contracts';
import { findGathering, listGatherings, type PageRequest } from '@tandemspur/read-models';
import { DataSource } from 'typeorm';
import { Problem } from '../http/problem.js';

export class GatheringsQuery extends Query<GatheringPage> {
  constructor(
    readonly organisationId: string,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(GatheringsQuery)
export class GatheringsHandler implements IQueryHandler<GatheringsQuery> {
  constructor(private readonly dataSource: DataSource) {}

  execute({ organisationId, page }: GatheringsQuery): Promise<GatheringPage> {
    return listGatherings(this.dataSource, organisationId, page);
  }
}

export class GatheringQuery extends Query<GatheringDetail> {
  constructor(
    readonly organisationId: string,
    readonly gatheringId: string,
  ) {
    super();
  }
}

@QueryHandler(GatheringQuery)
export class GatheringHandler implements IQueryHandler<GatheringQuery> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ organisationId, gatheringId }: GatheringQuery): Promise<GatheringDetail> {
    const gathering = await findGathering(this.dataSource, organisationId, gatheringId);
    if (!gathering) throw new Problem('not-found');
    return gathering;
  }
}
