import { personEvents } from '@tandemspur/contracts';
import { personDecider, personFollowUpsOf, type Person } from '@tandemspur/domain';
import { defineProjection, owned, type Owned } from '../define-projection.js';
import { stateTable } from '../table-of.js';
import { personFollowUpsEntity, type PersonFollowUpRow } from './person-follow-ups.entity.js';

const rowsOf = (
  person_id: string,
  { state, organisationId: organisation_id }: Owned<Person>,
): readonly PersonFollowUpRow[] =>
  organisation_id === null
    ? []
    : personFollowUpsOf(state).map(({ rule, item, baseOn, params }) => ({
        ...{ person_id, organisation_id, rule, item, base_on: baseOn },
        params: JSON.stringify(params),
      }));

export const personFollowUpsProjection = defineProjection({
  name: 'person-follow-ups',
  version: 1,
  lanes: 1,
  events: personEvents,
  fold: owned(personDecider),
  tables: [stateTable(personFollowUpsEntity, rowsOf)],
});
