import { personEvents } from '@tandemspur/contracts';
import { personDecider, type Person } from '@tandemspur/domain';
import { defineProjection, owned, type Owned } from '../define-projection.js';
import { stateTable } from '../table-of.js';
import { peopleEntity, type PersonRow } from './people.entity.js';

const personRowOf = (person_id: string, { organisationId, state }: Owned<Person>): readonly PersonRow[] => {
  const { kind, name } = state;
  if (organisationId === null || kind === null || name === null) return [];
  return [{ person_id, organisation_id: organisationId, kind, name }];
};

export const peopleProjection = defineProjection({
  name: 'people',
  version: 2,
  lanes: 1,
  events: personEvents,
  fold: owned(personDecider),
  tables: [stateTable(peopleEntity, personRowOf)],
});
