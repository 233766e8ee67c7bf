import type { PersonCommand } from '@tandemspur/contracts';
import { leftOn, type Person } from './person.state.js';

type Action = PersonCommand['type'];

const requests = ({ dataRequests }: Person): readonly Action[] => [
  'ReceiveDataRequest',
  ...(dataRequests.some(({ answeredOn }) => answeredOn === null) ? (['AnswerDataRequest'] as const) : []),
];

const selection = (person: Person): readonly Action[] => {
  const { kind, kinds, acceptedOn, declinedOn, interview, conductCodeSignedOn } = person;
  if (kind === 'guardian') return [];
  const undecided = acceptedOn === null;
  const ready = undecided && interview?.outcome === 'suitable' && interview.heldOn >= (declinedOn ?? '');
  return [
    ...(ready ? (['AcceptParticipant'] as const) : []),
    'RecordInterview',
    'RecordReferenceCheck',
    ...(undecided && declinedOn === null ? (['DeclineParticipant'] as const) : []),
    ...(kinds.includes('mentor') ? (['InspectCertificate'] as const) : []),
    ...(kinds.includes('mentor') && conductCodeSignedOn === null ? (['SignConductCode'] as const) : []),
    'RecordTraining',
  ];
};

/** The commands that a person's record invites now, the most likely first. */
export const personActions = (person: Person): readonly Action[] => {
  if (person.kind === null) return [];
  if (person.mergedInto !== null) return requests(person);
  if (person.erasedOn !== null) return [...requests(person), 'MergeRecords'];
  const given = person.consents.some(({ withdrawnOn }) => withdrawnOn === null);
  return [
    ...selection(person),
    'RecordConsent',
    ...(given ? (['WithdrawConsent'] as const) : []),
    'ChangeContactDetails',
    ...(leftOn(person) === null ? (['RecordDeparture'] as const) : []),
    'GiveRecognition',
    ...requests(person),
    'MergeRecords',
  ];
};
