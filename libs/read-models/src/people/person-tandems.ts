import type { PersonTandem } from '@tandemspur/contracts';
import type { DataSource } from 'typeorm';

interface Row {
  tandem_id: string;
  role: PersonTandem['role'];
  status: PersonTandem['status'];
  other_id: string;
  other_name: string | null;
  matched_on: string | null;
  ended_on: string | null;
  rematch_of: string | null;
  rematches: string[];
}

const viewOf = (row: Row): PersonTandem => ({
  tandemId: row.tandem_id,
  role: row.role,
  status: row.status,
  other: { id: row.other_id, name: row.other_name },
  matchedOn: row.matched_on,
  endedOn: row.ended_on,
  rematchOf: row.rematch_of,
  rematches: row.rematches,
});

/** Every tandem in which one of the records stands in any role, the latest first. */
export const tandemsOf = async (
  dataSource: DataSource,
  organisationId: string,
  records: readonly string[],
): Promise<PersonTandem[]> => {
  const rows = await dataSource.query<Row[]>(
    `select t.tandem_id, part.role, t.status, t.matched_on, t.ended_on, t.rematch_of,
            other.id as other_id, name.name as other_name,
            array(select next.tandem_id from read_models.tandem_overview next
                  where next.rematch_of = t.tandem_id order by next.tandem_id) as rematches
     from (select distinct tandem_id, role from read_models.tandem_people
           where organisation_id = $1 and person_id = any($2::uuid[])) part
     join read_models.tandem_overview t using (tandem_id)
     cross join lateral (select case part.role when 'mentee' then t.mentor_id else t.mentee_id end as id) other
     left join read_models.people name on name.person_id = other.id
     order by coalesce(t.matched_on, t.proposed_on) desc nulls last, t.tandem_id desc`,
    [organisationId, records],
  );
  return rows.map(viewOf);
};
