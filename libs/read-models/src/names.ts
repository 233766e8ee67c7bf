import type { DataSource } from 'typeorm';

/** Id → name. */
export type Names = ReadonlyMap<string, string>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** One question for all: whose id it is does not show in it. */
const named = `
  select person_id as id, name from read_models.people where person_id = any($1::uuid[])
  union all select staff_id, name from read_models.staff where staff_id = any($1::uuid[])
  union all select programme_id, name from read_models.programmes where programme_id = any($1::uuid[])
  union all select grant_id, name from read_models.grants where grant_id = any($1::uuid[])`;

/** The names behind those of the values that are ids of people, staff, programmes or grants; lists of ids among them. */
export const namesOf = async (dataSource: DataSource, values: readonly unknown[]): Promise<Names> => {
  const ids = [
    ...new Set(
      values.flat().filter((value): value is string => typeof value === 'string' && uuid.test(value)),
    ),
  ];
  if (ids.length === 0) return new Map();
  const rows = await dataSource.query<{ id: string; name: string | null }[]>(named, [ids]);
  return new Map(rows.flatMap(({ id, name }) => (name === null ? [] : [[id, name] as const])));
};
