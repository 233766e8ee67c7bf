import { personEvents, type PersonEvent } from '@tandemspur/contracts';
import { fold, personDecider, type RecordedEvent } from '@tandemspur/domain';
import { defineProjection } from '../stream-projection.js';
import { tableOf } from '../table-of.js';
import { peopleEntity, type PersonRow } from './people.entity.js';

const personRowOf = (
  personId: string,
  history: readonly RecordedEvent<PersonEvent>[],
): readonly PersonRow[] => {
  const { kind, name } = fold(personDecider, history);
  const [first] = history;
  if (!first || kind === null || name === null) return [];
  return [{ person_id: personId, organisation_id: first.organisationId, kind, name }];
};

export const peopleProjection = defineProjection({
  name: 'people',
  version: 1,
  events: personEvents,
  table: tableOf(peopleEntity, 'person_id'),
  rows: personRowOf,
});
