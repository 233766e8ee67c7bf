import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { BriefingView } from '@tandemspur/contracts';
import { EventStore } from '@tandemspur/event-store';
import { tandemBriefing, type BriefingRequest } from '@tandemspur/read-models';
import { DataSource } from 'typeorm';
import { Problem } from '../http/problem.js';
import { Sql } from '../sql.js';

export class BriefingQuery extends Query<BriefingView> {
  constructor(readonly request: BriefingRequest) {
    super();
  }
}

@QueryHandler(BriefingQuery)
export class BriefingHandler implements IQueryHandler<BriefingQuery> {
  constructor(
    private readonly store: EventStore,
    private readonly dataSource: DataSource,
    private readonly sql: Sql,
  ) {}

  async execute({ request }: BriefingQuery): Promise<BriefingView> {
    const { store, dataSource, sql } = this;
    const briefing = await tandemBriefing({ store, dataSource, sql }, request);
    if (!briefing) throw new Problem('not-found');
    return briefing;
  }
}
