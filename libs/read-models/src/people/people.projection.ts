import { personEvents } from '@tandemspur/contracts';
import { leftOn, personDecider, type Person } from '@tandemspur/domain';
import { defineProjection, owned, type Owned } from '../define-projection.js';
import { stateTable } from '../table-of.js';
import { peopleEntity, type PersonRow } from './people.entity.js';

/** For somebody registered as a minor the guardian's consent counts, for others their own. */
const consents = ({ consents: given, isMinor }: Person): boolean =>
  given.some(
    ({ scope, giver, withdrawnOn }) =>
      scope === 'participation' && giver === (isMinor === true ? 'guardian' : 'self') && withdrawnOn === null,
  );

const selectionOf = (person: Person) => ({
  interview_on: person.interview?.heldOn ?? null,
  certificate_inspected_on: person.certificate?.inspectedOn ?? null,
  certificate_date: person.certificate?.certificateDate ?? null,
  certificate_relevant_entry: person.certificate?.relevantEntry ?? null,
  conduct_code_on: person.conductCodeSignedOn,
  consent_participation: consents(person),
  accepted_on: person.acceptedOn,
  declined_on: person.declinedOn,
});

const personRowOf = (
  person_id: string,
  { organisationId, state }: Owned<Person>,
  revision: bigint,
): readonly PersonRow[] => {
  const { kind, name } = state;
  if (organisationId === null || kind === null || name === null) return [];
  return [
    {
      person_id,
      organisation_id: organisationId,
      kind,
      name,
      birth_year: state.birthYear,
      is_minor: state.isMinor,
      guardian_id: state.guardianId,
      ward_id: state.wardId,
      programme_id: state.programmeId,
      postcode_area: state.postcodeArea,
      wishes: state.wishes,
      expected_length_months: state.expectedLengthMonths,
      since: state.since,
      ...selectionOf(state),
      left_on: leftOn(state),
      merged_into: state.mergedInto,
      facts: JSON.stringify(state),
      revision: String(revision),
    },
  ];
};

export const peopleProjection = defineProjection({
  name: 'people',
  version: 3,
  lanes: 1,
  events: personEvents,
  fold: owned(personDecider),
  tables: [stateTable(peopleEntity, personRowOf)],
});
