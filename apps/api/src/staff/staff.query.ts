import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { StaffDetail, StaffView } from '@tandemspur/contracts';
import { listStaff } from '@tandemspur/read-models';
import { DataSource } from 'typeorm';
import { Problem } from '../http/problem.js';

export class StaffQuery extends Query<readonly StaffView[]> {
  constructor(readonly organisationId: string) {
    super();
  }
}

@QueryHandler(StaffQuery)
export class StaffHandler implements IQueryHandler<StaffQuery> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ organisationId }: StaffQuery): Promise<readonly StaffView[]> {
    const staff = await listStaff(this.dataSource, organisationId);
    return staff.map(({ revision: _, ...member }) => member);
  }
}

export class StaffDetailQuery extends Query<StaffDetail> {
  constructor(
    readonly organisationId: string,
    readonly staffId: string,
  ) {
    super();
  }
}

@QueryHandler(StaffDetailQuery)
export class StaffDetailHandler implements IQueryHandler<StaffDetailQuery> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ organisationId, staffId }: StaffDetailQuery): Promise<StaffDetail> {
    const [member] = await listStaff(this.dataSource, organisationId, staffId);
    if (!member) throw new Problem('not-found');
    return member;
  }
}
