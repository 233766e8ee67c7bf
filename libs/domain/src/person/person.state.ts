import type { PersonEvent } from '@tandemspur/contracts';
import { evolveBy, type Meanings } from '../by-type.js';

export type PersonKind = 'mentor' | 'mentee' | 'guardian';

export interface Interview {
  readonly heldOn: string;
  readonly outcome: 'suitable' | 'unclear' | 'unsuitable';
  readonly durationMinutes: number;
}

export interface Certificate {
  readonly inspectedOn: string;
  readonly certificateDate: string;
  readonly relevantEntry: boolean;
}

export type ConsentScope = Extract<PersonEvent, { type: 'ConsentRecorded' }>['data']['scope'][number];

export interface Consent {
  readonly scope: ConsentScope;
  readonly giver: 'self' | 'guardian';
  readonly givenOn: string;
  readonly withdrawnOn: string | null;
}

export interface Training {
  readonly on: string;
  readonly topic: string;
  readonly minutes: number;
  readonly preMatch: boolean;
}

export interface DataRequest {
  readonly article: string;
  readonly receivedOn: string;
  readonly dueOn: string;
  readonly answeredOn: string | null;
}

/**
 * One human: mentor, mentee, guardian or several over time; `kind` is the latest registration. Lists are in
 * effective order. All days are `YYYY-MM-DD`; `null` means not known, never "no".
 */
export interface Person {
  readonly kind: PersonKind | null;
  /** Every kind that the person was ever registered as. */
  readonly kinds: readonly PersonKind[];
  readonly name: string | null;
  readonly contact: string | null;
  /** The first registration or application. */
  readonly since: string | null;
  readonly birthYear: number | null;
  /** As said at the registration; `isMinorOn` says whether it still holds. */
  readonly isMinor: boolean | null;
  readonly targetGroup: string | null;
  readonly guardianId: string | null;
  /** The child whose guardian this is. */
  readonly wardId: string | null;
  readonly programmeId: string | null;
  readonly postcodeArea: string | null;
  readonly wishes: string | null;
  readonly referrer: string | null;
  readonly expectedLengthMonths: number | null;
  /** The latest one. */
  readonly interview: Interview | null;
  readonly interviews: readonly Interview[];
  readonly references: readonly { readonly on: string; readonly count: number; readonly outcome: string }[];
  /** The one inspected latest. */
  readonly certificate: Certificate | null;
  readonly certificates: readonly Certificate[];
  /** The first signature. */
  readonly conductCodeSignedOn: string | null;
  readonly acceptedOn: string | null;
  readonly declinedOn: string | null;
  /** Every consent that was given; a renewed one is one more. */
  readonly consents: readonly Consent[];
  readonly trainings: readonly Training[];
  readonly left: readonly { readonly role: PersonKind; readonly on: string }[];
  readonly recognitions: readonly { readonly on: string; readonly kind: string }[];
  readonly mergedInto: string | null;
  readonly dataRequests: readonly DataRequest[];
  readonly erasedOn: string | null;
}

export const nobody: Person = {
  kind: null,
  kinds: [],
  name: null,
  contact: null,
  since: null,
  birthYear: null,
  isMinor: null,
  targetGroup: null,
  guardianId: null,
  wardId: null,
  programmeId: null,
  postcodeArea: null,
  wishes: null,
  referrer: null,
  expectedLengthMonths: null,
  interview: null,
  interviews: [],
  references: [],
  certificate: null,
  certificates: [],
  conductCodeSignedOn: null,
  acceptedOn: null,
  declinedOn: null,
  consents: [],
  trainings: [],
  left: [],
  recognitions: [],
  mergedInto: null,
  dataRequests: [],
  erasedOn: null,
};

const registered = (person: Person, kind: PersonKind, day: string) => ({
  kind,
  kinds: person.kinds.includes(kind) ? person.kinds : [...person.kinds, kind],
  since: person.since ?? day,
});

const latest = (certificates: readonly Certificate[]): Certificate | null =>
  certificates.reduce<Certificate | null>(
    (best, each) => (best === null || each.inspectedOn >= best.inspectedOn ? each : best),
    null,
  );

const answered = (requests: readonly DataRequest[], article: string, day: string): readonly DataRequest[] => {
  const open = requests.find((each) => each.article === article && each.answeredOn === null);
  return requests.map((each) => (each === open ? { ...each, answeredOn: day } : each));
};

/** What may change a person's identity and contact; what a registration leaves out stays as it was. */
const told = (
  person: Person,
  data: {
    readonly contact?: string;
    readonly birthYear?: number;
    readonly wishes?: string;
    readonly postcodeArea?: string;
    readonly programmeId?: string;
    readonly expectedLengthMonths?: number;
  },
) => ({
  contact: data.contact ?? person.contact,
  birthYear: data.birthYear ?? person.birthYear,
  wishes: data.wishes ?? person.wishes,
  postcodeArea: data.postcodeArea ?? person.postcodeArea,
  programmeId: data.programmeId ?? person.programmeId,
  expectedLengthMonths: data.expectedLengthMonths ?? person.expectedLengthMonths,
});

const meanings: Meanings<Person, PersonEvent> = {
  MentorApplied: (person, data, day) => ({
    ...person,
    ...told(person, data),
    ...registered(person, 'mentor', day),
    name: data.name,
  }),
  MenteeRegistered: (person, data, day) => ({
    ...person,
    ...told(person, data),
    ...registered(person, 'mentee', day),
    name: data.name,
    isMinor: data.isMinor,
    targetGroup: data.targetGroup,
    guardianId: data.guardianId ?? person.guardianId,
    referrer: data.referrer ?? person.referrer,
  }),
  GuardianNamed: (person, data, day) => ({
    ...person,
    ...registered(person, 'guardian', day),
    name: data.name,
    contact: data.contact ?? person.contact,
    wardId: data.menteeId ?? person.wardId,
  }),
  ContactDetailsChanged: (person, data) => ({
    ...person,
    name: data.name ?? person.name,
    contact: data.contact ?? person.contact,
    postcodeArea: data.postcodeArea ?? person.postcodeArea,
  }),
  ConsentRecorded: (person, { scope, giver }, day) => ({
    ...person,
    consents: [
      ...person.consents,
      ...scope.map((each) => ({ scope: each, giver, givenOn: day, withdrawnOn: null })),
    ],
  }),
  ConsentWithdrawn: (person, { scope, giver }, day) => ({
    ...person,
    consents: person.consents.map((each) =>
      each.withdrawnOn === null && each.giver === giver && scope.includes(each.scope)
        ? { ...each, withdrawnOn: day }
        : each,
    ),
  }),
  InterviewHeld: (person, { outcome, durationMinutes }, day) => {
    const interview = { heldOn: day, outcome, durationMinutes };
    return { ...person, interview, interviews: [...person.interviews, interview] };
  },
  ReferenceChecked: (person, { count, outcome }, day) => ({
    ...person,
    references: [...person.references, { on: day, count, outcome }],
  }),
  CertificateInspected: (person, data) => {
    const certificates = [...person.certificates, data];
    return { ...person, certificates, certificate: latest(certificates) };
  },
  ConductCodeSigned: (person, _data, day) => ({
    ...person,
    conductCodeSignedOn: person.conductCodeSignedOn ?? day,
  }),
  ParticipantAccepted: (person, _data, day) => ({ ...person, acceptedOn: day, declinedOn: null }),
  ParticipantDeclined: (person, _data, day) => ({ ...person, acceptedOn: null, declinedOn: day }),
  TrainingCompleted: (person, { topic, durationMinutes, preMatch }, day) => ({
    ...person,
    trainings: [...person.trainings, { on: day, topic, minutes: durationMinutes, preMatch }],
  }),
  ParticipantLeft: (person, { role }, day) => ({ ...person, left: [...person.left, { role, on: day }] }),
  RecognitionGiven: (person, { kind }, day) => ({
    ...person,
    recognitions: [...person.recognitions, { on: day, kind }],
  }),
  RecordsMerged: (person, { keptId }) => ({ ...person, mergedInto: keptId }),
  DataRequestReceived: (person, { article, dueOn }, day) => ({
    ...person,
    dataRequests: [...person.dataRequests, { article, receivedOn: day, dueOn, answeredOn: null }],
  }),
  DataRequestAnswered: (person, { article }, day) => ({
    ...person,
    dataRequests: answered(person.dataRequests, article, day),
  }),
  SubjectErased: (person, _data, day) => ({ ...person, erasedOn: day }),
};

/** Total: every history folds, also one that breaks rules. */
export const evolvePerson = evolveBy(meanings);

/** Minutes of training before the match. */
export const preMatchMinutes = ({ trainings }: Person): number =>
  trainings.reduce((sum, { minutes, preMatch }) => sum + (preMatch ? minutes : 0), 0);

/** The day on which the person left in their present kind, if they did. */
export const leftOn = ({ kind, left }: Person): string | null =>
  left.findLast(({ role }) => role === kind)?.on ?? null;

/** Whether somebody registered as a minor is one still; whoever turns 19 in the year of `day` or did before is not. */
export const isMinorOn = ({ isMinor, birthYear }: Person, day: string): boolean =>
  isMinor === true && (birthYear === null || Number(day.slice(0, 4)) - birthYear < 19);
