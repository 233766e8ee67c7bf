import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ProjectionView } from '@tandemspur/contracts';
import { ProjectionStatuses } from './projection-statuses.js';

export class ProjectionStatusQuery extends Query<readonly ProjectionView[]> {}

@QueryHandler(ProjectionStatusQuery)
export class ProjectionStatusHandler implements IQueryHandler<ProjectionStatusQuery> {
  constructor(private readonly statuses: ProjectionStatuses) {}

  execute(): Promise<readonly ProjectionView[]> {
    return this.statuses.now();
  }
}
