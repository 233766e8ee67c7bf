import { In, type DataSource } from 'typeorm';
import { peopleEntity } from './people/people.entity.js';
import { staffEntity } from './staff/staff.entity.js';

/** Id → name. */
export type Names = ReadonlyMap<string, string>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The names behind those of the values that are ids of people or staff. */
export const namesOf = async (dataSource: DataSource, values: readonly unknown[]): Promise<Names> => {
  const ids = [
    ...new Set(values.filter((value): value is string => typeof value === 'string' && uuid.test(value))),
  ];
  if (ids.length === 0) return new Map();
  const people = await dataSource.getRepository(peopleEntity).findBy({ person_id: In(ids) });
  const staff = await dataSource.getRepository(staffEntity).findBy({ staff_id: In(ids) });
  return new Map([
    ...people.map(({ person_id, name }) => [person_id, name] as const),
    ...staff.map(({ staff_id, name }) => [staff_id, name] as const),
  ]);
};
