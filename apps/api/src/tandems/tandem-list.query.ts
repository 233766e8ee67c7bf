import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { TandemPage } from '@tandemspur/contracts';
import { listTandems, type PageRequest, type TandemListFilter } from '@tandemspur/read-models';
import { DataSource } from 'typeorm';

export class TandemListQuery extends Query<TandemPage> {
  constructor(
    readonly filter: TandemListFilter,
    readonly page: PageRequest,
  ) {
    super();
  }
}

@QueryHandler(TandemListQuery)
export class TandemListHandler implements IQueryHandler<TandemListQuery> {
  constructor(private readonly dataSource: DataSource) {}

  execute({ filter, page }: TandemListQuery): Promise<TandemPage> {
    return listTandems(this.dataSource, filter, page);
  }
}
