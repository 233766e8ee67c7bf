import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { OrganisationView } from '@tandemspur/contracts';
import { findOrganisation } from '@tandemspur/read-models';
import { DataSource } from 'typeorm';
import { Problem } from '../http/problem.js';

export class OrganisationQuery extends Query<OrganisationView> {
  constructor(readonly organisationId: string) {
    super();
  }
}

@QueryHandler(OrganisationQuery)
export class OrganisationHandler implements IQueryHandler<OrganisationQuery> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ organisationId }: OrganisationQuery): Promise<OrganisationView> {
    const organisation = await findOrganisation(this.dataSource, organisationId);
    if (!organisation) throw new Problem('not-found');
    return organisation;
  }
}
