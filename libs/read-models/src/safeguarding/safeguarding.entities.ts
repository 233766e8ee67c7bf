import { EntitySchema } from 'typeorm';
import { readSchema } from '../table-of.js';

/** That there is a case about a tandem, and nothing else about it. */
export interface SafeguardingCaseRow {
  case_id: string;
  organisation_id: string;
  tandem_id: string | null;
  opened_on: string;
  closed_on: string | null;
}

export const safeguardingCasesEntity = new EntitySchema<SafeguardingCaseRow>({
  name: 'SafeguardingCase',
  schema: readSchema,
  tableName: 'safeguarding_cases',
  indices: [{ name: 'safeguarding_cases_by_tandem', columns: ['tandem_id'] }],
  columns: {
    case_id: { type: 'uuid', primary: true },
    organisation_id: { type: 'uuid' },
    tandem_id: { type: 'uuid', nullable: true },
    opened_on: { type: 'date' },
    closed_on: { type: 'date', nullable: true },
  },
});

/** The case itself, class S4: for safeguarding officers only. */
export interface SafeguardingConcernRow {
  case_id: string;
  organisation_id: string;
  received_at: string;
  closed_on: string | null;
  /** The whole state as JSON. */
  facts: string;
  revision: string;
}

export const safeguardingConcernsEntity = new EntitySchema<SafeguardingConcernRow>({
  name: 'SafeguardingConcern',
  schema: readSchema,
  tableName: 'safeguarding_concerns',
  columns: {
    case_id: { type: 'uuid', primary: true },
    organisation_id: { type: 'uuid' },
    received_at: { type: 'text', collation: 'C' },
    closed_on: { type: 'date', nullable: true },
    facts: { type: 'text' },
    revision: { type: 'bigint' },
  },
});
