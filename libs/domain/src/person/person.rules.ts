import type { PersonEvent } from '@tandemspur/contracts';
import type { Decision } from '../decider.js';
import { Refusal } from '../refusal.js';
import { isMinorOn, type Person } from './person.state.js';

type EventType = PersonEvent['type'];

const registrations: readonly EventType[] = ['MentorApplied', 'MenteeRegistered', 'GuardianNamed'];
const ofParticipants: readonly EventType[] = [
  'InterviewHeld',
  'ParticipantAccepted',
  'ParticipantDeclined',
  'ReferenceChecked',
];
/** A right does not end with the record. */
const always: readonly EventType[] = ['DataRequestReceived', 'DataRequestAnswered', 'RecordsMerged'];

const refuseWhen = (broken: boolean, ...refusal: ConstructorParameters<typeof Refusal>): void => {
  if (broken) throw new Refusal(...refusal);
};

const admitToRecord = (person: Person, type: EventType, day: string): void => {
  if (registrations.includes(type)) {
    refuseWhen(person.kind !== null, 'person-exists');
    return;
  }
  if (person.since === null) throw new Refusal('not-found');
  if (person.mergedInto !== null && (type === 'RecordsMerged' || !always.includes(type))) {
    throw new Refusal('record-merged', { keptId: person.mergedInto });
  }
  if (person.erasedOn !== null && !always.includes(type)) {
    throw new Refusal('record-erased', { erasedOn: person.erasedOn });
  }
  refuseWhen(day < person.since, 'before-registration', { since: person.since }, 'occurredOn');
  refuseWhen(person.kind === 'guardian' && ofParticipants.includes(type), 'participants-only');
};

const admitConsent = (person: Person, event: PersonEvent, day: string): void => {
  if (event.type === 'ConsentRecorded') {
    const { scope, giver } = event.data;
    const alone = giver === 'self' && scope.includes('participation') && isMinorOn(person, day);
    refuseWhen(alone, 'minor-needs-guardian', {}, 'giver');
  }
  if (event.type === 'ConsentWithdrawn') {
    const { scope, giver } = event.data;
    const given = scope.every((each) =>
      person.consents.some(
        (consent) =>
          consent.scope === each &&
          consent.giver === giver &&
          consent.withdrawnOn === null &&
          consent.givenOn <= day,
      ),
    );
    refuseWhen(!given, 'consent-not-given', {}, 'scope');
  }
};

const admitCertificate = (person: Person, event: PersonEvent): void => {
  if (event.type !== 'CertificateInspected') return;
  const { inspectedOn, certificateDate } = event.data;
  refuseWhen(!person.kinds.includes('mentor'), 'certificate-of-mentors-only');
  refuseWhen(
    certificateDate > inspectedOn,
    'certificate-after-inspection',
    { inspectedOn },
    'certificateDate',
  );
};

const admitOutcome = (person: Person, { type }: PersonEvent, day: string): void => {
  const { acceptedOn, declinedOn, interviews } = person;
  if (type !== 'ParticipantAccepted' && type !== 'ParticipantDeclined') return;
  if (acceptedOn !== null) throw new Refusal('already-accepted', { acceptedOn });
  if (type === 'ParticipantDeclined') {
    if (declinedOn !== null) throw new Refusal('already-declined', { declinedOn });
    return;
  }
  const last = interviews.findLast(({ heldOn }) => heldOn <= day);
  const afresh = declinedOn === null || (last !== undefined && last.heldOn >= declinedOn);
  refuseWhen(last?.outcome !== 'suitable' || !afresh, 'interview-missing');
};

const admitDetails = (person: Person, event: PersonEvent): void => {
  if (event.type !== 'ContactDetailsChanged') return;
  const { name, contact, postcodeArea } = event.data;
  const same =
    (name ?? person.name) === person.name &&
    (contact ?? person.contact) === person.contact &&
    (postcodeArea ?? person.postcodeArea) === person.postcodeArea;
  refuseWhen(same, 'details-unchanged');
};

const admitDeparture = (person: Person, event: PersonEvent): void => {
  if (event.type !== 'ParticipantLeft') return;
  const { role } = event.data;
  const before = person.left.find((each) => each.role === role);
  refuseWhen(!person.kinds.includes(role), 'role-never-held', {}, 'role');
  if (before) throw new Refusal('participant-already-left', { leftOn: before.on }, 'role');
};

const admitRequest = (person: Person, event: PersonEvent, day: string): void => {
  if (event.type !== 'DataRequestReceived' && event.type !== 'DataRequestAnswered') return;
  const open = person.dataRequests.find(
    (each) => each.article === event.data.article && each.answeredOn === null,
  );
  if (event.type === 'DataRequestReceived') {
    if (open) throw new Refusal('data-request-open', { receivedOn: open.receivedOn }, 'article');
    return;
  }
  if (!open) throw new Refusal('data-request-not-open', {}, 'article');
  refuseWhen(
    day < open.receivedOn,
    'answered-before-received',
    { receivedOn: open.receivedOn },
    'occurredOn',
  );
};

/** A chain of merges would have to be followed for ever; a mentor does not go on as a mentee. */
const admitMerge = (person: Person, event: PersonEvent, id: string, kept: Person | undefined): void => {
  if (event.type !== 'RecordsMerged') return;
  refuseWhen(event.data.keptId === id, 'merged-with-itself', {}, 'keptId');
  if (kept === undefined) return;
  if (kept.mergedInto !== null) {
    throw new Refusal('kept-record-merged', { keptId: kept.mergedInto }, 'keptId');
  }
  refuseWhen(!person.kinds.some((kind) => kept.kinds.includes(kind)), 'merge-kinds-differ', {}, 'keptId');
};

/**
 * Admits what is to be recorded of the person on `day`.
 *
 * @throws Refusal the first rule that forbids it
 */
export const admit = (
  person: Person,
  event: PersonEvent,
  day: string,
  { id, facts }: Pick<Decision, 'id' | 'facts'>,
): void => {
  admitToRecord(person, event.type, day);
  admitDetails(person, event);
  admitConsent(person, event, day);
  admitCertificate(person, event);
  admitOutcome(person, event, day);
  admitDeparture(person, event);
  admitRequest(person, event, day);
  admitMerge(person, event, id, facts?.kept);
};
