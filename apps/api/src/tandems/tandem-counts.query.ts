import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { countsOf, type TandemCounts } from '@tandemspur/contracts';
import { countTandems } from '@tandemspur/read-models';
import { DataSource } from 'typeorm';

export class TandemCountsQuery extends Query<TandemCounts> {
  constructor(readonly organisationId: string) {
    super();
  }
}

@QueryHandler(TandemCountsQuery)
export class TandemCountsHandler implements IQueryHandler<TandemCountsQuery> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ organisationId }: TandemCountsQuery): Promise<TandemCounts> {
    return countsOf(await countTandems(this.dataSource, organisationId));
  }
}
