import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { TandemDetail } from '@tandemspur/contracts';
import { findTandem, tandemDetailOf } from '@tandemspur/read-models';
import { DataSource } from 'typeorm';
import { Problem } from '../http/problem.js';

export class TandemDetailQuery extends Query<TandemDetail> {
  constructor(
    readonly organisationId: string,
    readonly tandemId: string,
  ) {
    super();
  }
}

@QueryHandler(TandemDetailQuery)
export class TandemDetailHandler implements IQueryHandler<TandemDetailQuery> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ organisationId, tandemId }: TandemDetailQuery): Promise<TandemDetail> {
    const row = await findTandem(this.dataSource, organisationId, tandemId);
    if (!row) throw new Problem('not-found');
    return tandemDetailOf(row);
  }
}
