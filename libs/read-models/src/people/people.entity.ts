import { EntitySchema } from 'typeorm';
import type { PersonKind } from '@tandemspur/domain';
import { readSchema } from '../table-of.js';

/** Who is who: names live here and nowhere else in the read models. Days are `YYYY-MM-DD`. */
export interface PersonRow {
  person_id: string;
  organisation_id: string;
  kind: PersonKind;
  name: string;
  birth_year: number | null;
  /** As said at the registration. */
  is_minor: boolean | null;
  guardian_id: string | null;
  ward_id: string | null;
  programme_id: string | null;
  postcode_area: string | null;
  wishes: string | null;
  expected_length_months: number | null;
  since: string | null;
  interview_on: string | null;
  certificate_inspected_on: string | null;
  certificate_date: string | null;
  certificate_relevant_entry: boolean | null;
  conduct_code_on: string | null;
  /** Whoever has to consent to the participation has, and has not withdrawn it. */
  consent_participation: boolean | null;
  accepted_on: string | null;
  declined_on: string | null;
  /** Left in the present kind. */
  left_on: string | null;
  merged_into: string | null;
  /** The whole state as JSON, for what is derived from it at the time of the question. */
  facts: string;
  /** Revision of the stream's last event. */
  revision: string;
}

export const peopleEntity = new EntitySchema<PersonRow>({
  name: 'Person',
  schema: readSchema,
  tableName: 'people',
  indices: [
    { name: 'people_by_name', columns: ['organisation_id', 'name', 'person_id'] },
    { name: 'people_by_merged_into', columns: ['merged_into'] },
    { name: 'people_by_guardian', columns: ['guardian_id'] },
  ],
  columns: {
    person_id: { type: 'uuid', primary: true },
    organisation_id: { type: 'uuid' },
    kind: { type: 'text' },
    name: { type: 'text' },
    birth_year: { type: 'integer', nullable: true },
    is_minor: { type: 'boolean', nullable: true },
    guardian_id: { type: 'uuid', nullable: true },
    ward_id: { type: 'uuid', nullable: true },
    programme_id: { type: 'uuid', nullable: true },
    postcode_area: { type: 'text', nullable: true },
    wishes: { type: 'text', nullable: true },
    expected_length_months: { type: 'integer', nullable: true },
    since: { type: 'date', nullable: true },
    interview_on: { type: 'date', nullable: true },
    certificate_inspected_on: { type: 'date', nullable: true },
    certificate_date: { type: 'date', nullable: true },
    certificate_relevant_entry: { type: 'boolean', nullable: true },
    conduct_code_on: { type: 'date', nullable: true },
    consent_participation: { type: 'boolean', nullable: true },
    accepted_on: { type: 'date', nullable: true },
    declined_on: { type: 'date', nullable: true },
    left_on: { type: 'date', nullable: true },
    merged_into: { type: 'uuid', nullable: true },
    facts: { type: 'text', default: '{}' },
    revision: { type: 'bigint', default: 0 },
  },
});
