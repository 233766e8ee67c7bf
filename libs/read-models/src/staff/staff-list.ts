import type { StaffDetail } from '@tandemspur/contracts';
import type { DataSource } from 'typeorm';
import type { StaffRow } from './staff.entity.js';

type Row = StaffRow & { open_tandems: number };

const viewOf = (row: Row): StaffDetail => ({
  id: row.staff_id,
  name: row.name,
  roles: JSON.parse(row.roles) as string[],
  email: row.email,
  joinedOn: row.joined_on,
  leftOn: row.left_on,
  openTandems: row.open_tandems,
  revision: row.revision,
});

/** The staff of an organisation by name, those who have left included; with an id that one only. */
export const listStaff = async (
  dataSource: DataSource,
  organisationId: string,
  staffId?: string,
): Promise<readonly StaffDetail[]> => {
  const rows = await dataSource.query<Row[]>(
    `select s.*, coalesce(open.tandems, 0) as open_tandems
     from read_models.staff s
     left join (
       select coordinator_id, count(*)::integer as tandems from read_models.tandem_overview
       where organisation_id = $1 and status in ('matched', 'active', 'paused')
       group by coordinator_id) open on open.coordinator_id = s.staff_id
     where s.organisation_id = $1 and ($2::uuid is null or s.staff_id = $2)
     order by s.name, s.staff_id`,
    [organisationId, staffId ?? null],
  );
  return rows.map(viewOf);
};
