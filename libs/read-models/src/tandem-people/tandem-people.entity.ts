import { EntitySchema } from 'typeorm';
import { readSchema } from '../table-of.js';

/** Who stands in a tandem in which role; somebody who was a co-mentor twice has two rows. */
export interface TandemPerson {
  tandem_id: string;
  /** Numbers the rows of one tandem. */
  entry: number;
  organisation_id: string;
  person_id: string;
  role: 'mentor' | 'mentee' | 'co_mentor';
  /** For mentor and mentee the match; `null` while it is a proposal. */
  from_on: string | null;
  until_on: string | null;
}

export const tandemPeopleEntity = new EntitySchema<TandemPerson>({
  name: 'TandemPerson',
  schema: readSchema,
  tableName: 'tandem_people',
  indices: [{ name: 'tandem_people_by_person', columns: ['person_id', 'tandem_id'] }],
  columns: {
    tandem_id: { type: 'uuid', primary: true },
    entry: { type: 'integer', primary: true },
    organisation_id: { type: 'uuid' },
    person_id: { type: 'uuid' },
    role: { type: 'text' },
    from_on: { type: 'date', nullable: true },
    until_on: { type: 'date', nullable: true },
  },
});
