import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { TandemDetail } from '@tandemspur/contracts';
import { findTandem } from '@tandemspur/read-models';
import { DataSource } from 'typeorm';
import { Problem } from '../http/problem.js';

export class TandemDetailQuery extends Query<TandemDetail> {
  constructor(
    readonly organisationId: string,
    readonly tandemId: string,
    readonly today: string,
  ) {
    super();
  }
}

@QueryHandler(TandemDetailQuery)
export class TandemDetailHandler implements IQueryHandler<TandemDetailQuery> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ organisationId, tandemId, today }: TandemDetailQuery): Promise<TandemDetail> {
    const tandem = await findTandem(this.dataSource, organisationId, tandemId, today);
    if (!tandem) throw new Problem('not-found');
    return tandem;
  }
}
