import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { PersonDetail } from '@tandemspur/contracts';
import { findPerson, personDetailOf } from '@tandemspur/read-models';
import { DataSource } from 'typeorm';
import { Problem } from '../http/problem.js';

export class PersonDetailQuery extends Query<PersonDetail> {
  constructor(
    readonly organisationId: string,
    readonly personId: string,
    /** `YYYY-MM-DD` */
    readonly today: string,
  ) {
    super();
  }
}

@QueryHandler(PersonDetailQuery)
export class PersonDetailHandler implements IQueryHandler<PersonDetailQuery> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ organisationId, personId, today }: PersonDetailQuery): Promise<PersonDetail> {
    const row = await findPerson(this.dataSource, organisationId, personId);
    if (!row) throw new Problem('not-found');
    return personDetailOf(this.dataSource, row, today);
  }
}
