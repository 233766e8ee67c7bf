import type { PersonDetail } from '@tandemspur/contracts';
import { isMinorOn, leftOn, personActions, preMatchMinutes, type Person } from '@tandemspur/domain';
import { In, type DataSource } from 'typeorm';
import { namesOf, type Names } from '../names.js';
import { peopleEntity, type PersonRow } from './people.entity.js';
import { factsOf, missingViews } from './person-facts.js';
import { recordsOf } from './person-records.js';
import { tandemsOf } from './person-tandems.js';

type Named = PersonDetail['wards'][number];

const byId = (names: Names, id: string | null): Named | null =>
  id === null ? null : { id, name: names.get(id) ?? null };

const nameOf = ({ person_id, name }: PersonRow): Named => ({ id: person_id, name });

/** Told at the registration of the guardian, of the child, or of both. */
const wardsOf = async (
  dataSource: DataSource,
  organisationId: string,
  records: readonly string[],
  person: Person,
): Promise<Named[]> => {
  const told = person.wardId === null ? [] : [{ person_id: person.wardId }];
  const rows = await dataSource.getRepository(peopleEntity).find({
    where: [{ guardian_id: In(records) }, ...told].map((each) => ({
      ...each,
      organisation_id: organisationId,
    })),
    order: { name: 'ASC', person_id: 'ASC' },
  });
  return rows.map(nameOf);
};

const minorToday = (person: Person, today: string): boolean | null =>
  person.isMinor === null ? null : isMinorOn(person, today);

const selectionOf = (person: Person) => ({
  interview: person.interview,
  references: [...person.references],
  certificate: person.certificate,
  conductCodeSignedOn: person.conductCodeSignedOn,
  acceptedOn: person.acceptedOn,
  declinedOn: person.declinedOn,
  consents: [...person.consents],
  trainings: [...person.trainings],
  preMatchMinutes: preMatchMinutes(person),
});

const identityOf = (person: Person, today: string) => ({
  kinds: [...person.kinds],
  contact: person.contact,
  since: person.since,
  birthYear: person.birthYear,
  isMinor: minorToday(person, today),
  targetGroup: person.targetGroup,
  programmeId: person.programmeId,
  postcodeArea: person.postcodeArea,
  wishes: person.wishes,
  referrer: person.referrer,
  expectedLengthMonths: person.expectedLengthMonths,
});

/** The row of one person of the organisation, if there is one. */
export const findPerson = (
  dataSource: DataSource,
  organisationId: string,
  personId: string,
): Promise<PersonRow | null> =>
  dataSource.getRepository(peopleEntity).findOneBy({ person_id: personId, organisation_id: organisationId });

/**
 * Everything known of one person, merged records included.
 *
 * @param today `YYYY-MM-DD`; what is missing and who is a minor depend on it.
 */
export const personDetailOf = async (
  dataSource: DataSource,
  row: PersonRow,
  today: string,
): Promise<PersonDetail> => {
  const person = factsOf(row);
  const { person_id: id, organisation_id: organisationId } = row;
  const records = await recordsOf(dataSource, organisationId, id);
  const others = records.filter((record) => record !== id);
  const names = await namesOf(dataSource, [person.guardianId, person.mergedInto, ...others]);
  return {
    id,
    kind: row.kind,
    name: row.name,
    ...identityOf(person, today),
    ...selectionOf(person),
    guardian: byId(names, person.guardianId),
    wards: await wardsOf(dataSource, organisationId, records, person),
    left: [...person.left],
    leftOn: leftOn(person),
    recognitions: [...person.recognitions],
    mergedInto: byId(names, person.mergedInto),
    mergedRecords: others.map((record) => ({ id: record, name: names.get(record) ?? null })),
    dataRequests: [...person.dataRequests],
    erasedOn: person.erasedOn,
    clearanceMissing: missingViews(person, today),
    tandems: await tandemsOf(dataSource, organisationId, records),
    actions: [...personActions(person)],
    revision: row.revision,
  };
};
