import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { TimelinePage } from '@tandemspur/contracts';
import { pageTimeline, type PageRequest, type TimelineOrder } from '@tandemspur/read-models';
import { DataSource } from 'typeorm';
import { Problem } from '../http/problem.js';

export class TandemTimelineQuery extends Query<TimelinePage> {
  constructor(
    readonly organisationId: string,
    readonly tandemId: string,
    readonly order: TimelineOrder,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(TandemTimelineQuery)
export class TandemTimelineHandler implements IQueryHandler<TandemTimelineQuery> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ organisationId, tandemId, order, page }: TandemTimelineQuery): Promise<TimelinePage> {
    const timeline = await pageTimeline(this.dataSource, organisationId, tandemId, order, page);
    if (timeline.total === 0) throw new Problem('not-found');
    return timeline;
  }
}
