import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { WaitingPage } from '@tandemspur/contracts';
import { listWaiting, type PageRequest, type WaitingFilter } from '@tandemspur/read-models';
import { DataSource } from 'typeorm';

export class WaitingListQuery extends Query<WaitingPage> {
  constructor(
    readonly filter: WaitingFilter,
    readonly page: PageRequest,
    /** `YYYY-MM-DD` */
    readonly today: string,
  ) {
    super();
  }
}

@QueryHandler(WaitingListQuery)
export class WaitingListHandler implements IQueryHandler<WaitingListQuery> {
  constructor(private readonly dataSource: DataSource) {}

  execute({ filter, page, today }: WaitingListQuery): Promise<WaitingPage> {
    return listWaiting(this.dataSource, filter, page, today);
  }
}
