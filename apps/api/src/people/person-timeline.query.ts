import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { PersonTimelinePage } from '@tandemspur/contracts';
import { pagePersonTimeline, type PageRequest, type TimelineOrder } from '@tandemspur/read-models';
import { DataSource } from 'typeorm';
import { Problem } from '../http/problem.js';

export class PersonTimelineQuery extends Query<PersonTimelinePage> {
  constructor(
    readonly organisationId: string,
    readonly personId: string,
    readonly order: TimelineOrder,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(PersonTimelineQuery)
export class PersonTimelineHandler implements IQueryHandler<PersonTimelineQuery> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ organisationId, personId, order, page }: PersonTimelineQuery): Promise<PersonTimelinePage> {
    const timeline = await pagePersonTimeline(this.dataSource, organisationId, personId, order, page);
    if (!timeline) throw new Problem('not-found');
    return timeline;
  }
}
