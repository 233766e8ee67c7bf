import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { StaffView } from '@tandemspur/contracts';
import { staffEntity } from '@tandemspur/read-models';
import { DataSource } from 'typeorm';

export class StaffQuery extends Query<readonly StaffView[]> {
  constructor(readonly organisationId: string) {
    super();
  }
}

@QueryHandler(StaffQuery)
export class StaffHandler implements IQueryHandler<StaffQuery> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ organisationId }: StaffQuery): Promise<readonly StaffView[]> {
    const rows = await this.dataSource.getRepository(staffEntity).find({
      where: { organisation_id: organisationId },
      order: { name: 'ASC', staff_id: 'ASC' },
    });
    return rows.map((row) => ({
      id: row.staff_id,
      name: row.name,
      roles: JSON.parse(row.roles) as string[],
      leftOn: row.left_on,
    }));
  }
}
