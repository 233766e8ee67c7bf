import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { PersonView } from '@tandemspur/contracts';
import { peopleEntity } from '@tandemspur/read-models';
import { DataSource } from 'typeorm';

export class PeopleQuery extends Query<readonly PersonView[]> {
  constructor(
    readonly organisationId: string,
    readonly kind: 'mentor' | 'mentee' | undefined,
  ) {
    super();
  }
}

@QueryHandler(PeopleQuery)
export class PeopleHandler implements IQueryHandler<PeopleQuery> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ organisationId, kind }: PeopleQuery): Promise<readonly PersonView[]> {
    const rows = await this.dataSource.getRepository(peopleEntity).find({
      where: { organisation_id: organisationId, ...(kind ? { kind } : {}) },
      order: { name: 'ASC', person_id: 'ASC' },
    });
    return rows.map((row) => ({ id: row.person_id, kind: row.kind, name: row.name }));
  }
}
