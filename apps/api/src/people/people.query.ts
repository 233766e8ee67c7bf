import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { PersonView } from '@tandemspur/contracts';
import { listPeople, type PeopleFilter } from '@tandemspur/read-models';
import { DataSource } from 'typeorm';

export class PeopleQuery extends Query<readonly PersonView[]> {
  constructor(readonly filter: PeopleFilter) {
    super();
  }
}

@QueryHandler(PeopleQuery)
export class PeopleHandler implements IQueryHandler<PeopleQuery> {
  constructor(private readonly dataSource: DataSource) {}

  execute({ filter }: PeopleQuery): Promise<readonly PersonView[]> {
    return listPeople(this.dataSource, filter);
  }
}
