import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Worklist } from '@tandemspur/contracts';
import { readWorklist, type PageRequest, type WorklistQuestion } from '@tandemspur/read-models';
import { Sql } from '../sql.js';

export class WorklistQuery extends Query<Worklist> {
  constructor(
    readonly question: WorklistQuestion,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(WorklistQuery)
export class WorklistHandler implements IQueryHandler<WorklistQuery> {
  constructor(private readonly sql: Sql) {}

  execute({ question, page }: WorklistQuery): Promise<Worklist> {
    return readWorklist(this.sql, question, page);
  }
}
