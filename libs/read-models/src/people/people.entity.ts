import { EntitySchema } from 'typeorm';
import { readSchema } from '../table-of.js';

/** Who is who: names live here and nowhere else in the read models. */
export interface PersonRow {
  person_id: string;
  organisation_id: string;
  kind: 'mentor' | 'mentee';
  name: string;
}

export const peopleEntity = new EntitySchema<PersonRow>({
  name: 'Person',
  schema: readSchema,
  tableName: 'people',
  columns: {
    person_id: { type: 'uuid', primary: true },
    organisation_id: { type: 'uuid' },
    kind: { type: 'text' },
    name: { type: 'text' },
  },
});
