import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { FollowUpCounts } from '@tandemspur/contracts';
import { countWorklist, type WorklistQuestion } from '@tandemspur/read-models';
import { Sql } from '../sql.js';

export class WorklistCountsQuery extends Query<FollowUpCounts> {
  constructor(readonly question: WorklistQuestion) {
    super();
  }
}

@QueryHandler(WorklistCountsQuery)
export class WorklistCountsHandler implements IQueryHandler<WorklistCountsQuery> {
  constructor(private readonly sql: Sql) {}

  execute({ question }: WorklistCountsQuery): Promise<FollowUpCounts> {
    return countWorklist(this.sql, question);
  }
}
