import type { DataSource } from 'typeorm';

/**
 * The ids of every record of one human of the organisation: `personId` and what was merged into it, over any number
 * of steps. Empty when there is no such record.
 */
export const recordsOf = async (
  dataSource: DataSource,
  organisationId: string,
  personId: string,
): Promise<readonly string[]> => {
  const rows = await dataSource.query<{ person_id: string }[]>(
    `with recursive record as (
       select person_id from read_models.people where organisation_id = $1 and person_id = $2
       union
       select merged.person_id from read_models.people merged join record on merged.merged_into = record.person_id
       where merged.organisation_id = $1
     ) select person_id from record`,
    [organisationId, personId],
  );
  return rows.map(({ person_id }) => person_id);
};
