import type { PersonView } from '@tandemspur/contracts';
import type { PersonKind } from '@tandemspur/domain';
import type { DataSource } from 'typeorm';
import { peopleEntity, type PersonRow } from './people.entity.js';

export interface PeopleFilter {
  readonly organisationId: string;
  readonly kind?: PersonKind;
  /** Words that the name contains, in any case. */
  readonly q?: string;
  readonly programmeId?: string;
}

const literal = (word: string): string => word.replace(/[\\%_]/g, '\\$&');

const viewOf = (row: PersonRow): PersonView => ({
  id: row.person_id,
  kind: row.kind,
  name: row.name,
  programmeId: row.programme_id,
  postcodeArea: row.postcode_area,
  isMinor: row.is_minor,
  since: row.since,
  acceptedOn: row.accepted_on,
  declinedOn: row.declined_on,
  leftOn: row.left_on,
});

/** The people of an organisation by name; records that were merged into others are left out. */
export const listPeople = async (
  dataSource: DataSource,
  { organisationId, kind, q, programmeId }: PeopleFilter,
): Promise<readonly PersonView[]> => {
  const query = dataSource
    .createQueryBuilder(peopleEntity, 'p')
    .where('p.organisation_id = :organisationId and p.merged_into is null', { organisationId })
    .orderBy('p.name')
    .addOrderBy('p.person_id');
  if (kind !== undefined) query.andWhere('p.kind = :kind', { kind });
  if (programmeId !== undefined) query.andWhere('p.programme_id = :programmeId', { programmeId });
  const words = q?.split(/\s+/).filter(Boolean) ?? [];
  words.forEach((word, index) => {
    query.andWhere(`p.name ilike :word${String(index)}`, { [`word${String(index)}`]: `%${literal(word)}%` });
  });
  return (await query.getMany()).map(viewOf);
};
