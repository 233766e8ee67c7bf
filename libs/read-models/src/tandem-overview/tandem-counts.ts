import type { TandemStatus } from '@tandemspur/contracts';
import type { DataSource } from 'typeorm';
import { tandemCountsEntity } from './tandem-counts.entity.js';

/** How many tandems of an organisation stand where; a status that none has is left out. */
export const countTandems = async (
  dataSource: DataSource,
  organisationId: string,
): Promise<Partial<Record<TandemStatus, number>>> => {
  const rows = await dataSource
    .createQueryBuilder(tandemCountsEntity, 'c')
    .select('c.status', 'status')
    .addSelect('sum(c.amount)::int', 'tandems')
    .where('c.organisation_id = :organisationId', { organisationId })
    .groupBy('c.status')
    .having('sum(c.amount) <> 0')
    .getRawMany<{ status: TandemStatus; tandems: number }>();
  return Object.fromEntries(rows.map(({ status, tandems }) => [status, tandems]));
};
