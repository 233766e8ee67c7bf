import { EntitySchema } from 'typeorm';
import { readSchema } from '../table-of.js';

/** What a person brings due; a standard's days after `base_on`. */
export interface PersonFollowUpRow {
  person_id: string;
  rule: string;
  item: string;
  organisation_id: string;
  /** `YYYY-MM-DD` */
  base_on: string;
  /** JSON of what fills the reason's text. */
  params: string;
}

export const personFollowUpsEntity = new EntitySchema<PersonFollowUpRow>({
  name: 'PersonFollowUp',
  schema: readSchema,
  tableName: 'person_follow_ups',
  indices: [
    {
      name: 'person_follow_ups_by_day',
      columns: ['organisation_id', 'rule', 'base_on', 'person_id', 'item'],
    },
  ],
  columns: {
    person_id: { type: 'uuid', primary: true },
    rule: { type: 'text', primary: true, collation: 'C' },
    item: { type: 'text', primary: true, collation: 'C' },
    organisation_id: { type: 'uuid' },
    base_on: { type: 'date' },
    params: { type: 'text' },
  },
});
