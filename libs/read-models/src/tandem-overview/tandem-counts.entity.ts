import type { TandemStatus } from '@tandemspur/contracts';
import { EntitySchema } from 'typeorm';
import { readSchema } from '../table-of.js';

/** How many tandems of an organisation have a status; the sum over the lanes counts. */
export interface TandemCount {
  organisation_id: string;
  status: TandemStatus;
  lane: number;
  amount: string;
}

export const tandemCountsEntity = new EntitySchema<TandemCount>({
  name: 'TandemCount',
  schema: readSchema,
  tableName: 'tandem_counts',
  columns: {
    organisation_id: { type: 'uuid', primary: true },
    status: { type: 'text', primary: true },
    lane: { type: 'integer', primary: true },
    amount: { type: 'bigint' },
  },
});
