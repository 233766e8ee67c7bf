import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { HandoversView } from '@tandemspur/contracts';
import { listHandovers } from '@tandemspur/read-models';
import { DataSource } from 'typeorm';

export class HandoversQuery extends Query<HandoversView> {
  constructor(
    readonly organisationId: string,
    readonly today: string,
  ) {
    super();
  }
}

@QueryHandler(HandoversQuery)
export class HandoversHandler implements IQueryHandler<HandoversQuery> {
  constructor(private readonly dataSource: DataSource) {}

  execute({ organisationId, today }: HandoversQuery): Promise<HandoversView> {
    return listHandovers(this.dataSource, organisationId, today);
  }
}
