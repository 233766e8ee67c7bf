import { defineCommand, pick, type CommandOf } from '../define/command.js';
import * as events from './person.events.js';

export const registerMentor = defineCommand({
  type: 'RegisterMentor',
  stream: 'person',
  creates: true,
  path: 'mentors',
  label: { de: 'Mentor:in aufnehmen', en: 'Register a mentor' },
  fields: events.mentorApplied.fields,
});

export const registerMentee = defineCommand({
  type: 'RegisterMentee',
  stream: 'person',
  creates: true,
  path: 'mentees',
  label: { de: 'Mentee anmelden', en: 'Register a mentee' },
  fields: events.menteeRegistered.fields,
});

export const nameGuardian = defineCommand({
  type: 'NameGuardian',
  stream: 'person',
  creates: true,
  path: 'guardians',
  label: { de: 'Sorgeberechtigte benennen', en: 'Name a guardian' },
  fields: events.guardianNamed.fields,
});

export const changeContactDetails = defineCommand({
  type: 'ChangeContactDetails',
  stream: 'person',
  path: 'contact-details',
  label: { de: 'Kontaktdaten ändern', en: 'Change contact details' },
  fields: events.contactDetailsChanged.fields,
});

export const recordConsent = defineCommand({
  type: 'RecordConsent',
  stream: 'person',
  path: 'consents',
  label: { de: 'Einwilligung erfassen', en: 'Record a consent' },
  fields: events.consentRecorded.fields,
});

export const withdrawConsent = defineCommand({
  type: 'WithdrawConsent',
  stream: 'person',
  path: 'consent-withdrawals',
  label: { de: 'Widerruf der Einwilligung erfassen', en: 'Record the withdrawal of a consent' },
  fields: pick(events.consentWithdrawn.fields, 'scope', 'giver'),
});

export const recordInterview = defineCommand({
  type: 'RecordInterview',
  stream: 'person',
  path: 'interviews',
  label: { de: 'Kennenlerngespräch erfassen', en: 'Record an interview' },
  fields: events.interviewHeld.fields,
});

export const recordReferenceCheck = defineCommand({
  type: 'RecordReferenceCheck',
  stream: 'person',
  path: 'reference-checks',
  label: { de: 'Prüfung von Referenzen erfassen', en: 'Record a reference check' },
  fields: events.referenceChecked.fields,
});

/** When it happened is when it was inspected. */
export const inspectCertificate = defineCommand({
  type: 'InspectCertificate',
  stream: 'person',
  path: 'certificates',
  label: { de: 'Einsicht ins Führungszeugnis erfassen', en: 'Record the inspection of a certificate' },
  fields: pick(events.certificateInspected.fields, 'certificateDate', 'relevantEntry'),
});

export const signConductCode = defineCommand({
  type: 'SignConductCode',
  stream: 'person',
  path: 'conduct-code',
  label: { de: 'Verhaltenskodex als unterschrieben erfassen', en: 'Record the signed conduct code' },
  fields: events.conductCodeSigned.fields,
});

export const acceptParticipant = defineCommand({
  type: 'AcceptParticipant',
  stream: 'person',
  path: 'acceptance',
  label: { de: 'Aufnehmen', en: 'Accept' },
  fields: events.participantAccepted.fields,
});

export const declineParticipant = defineCommand({
  type: 'DeclineParticipant',
  stream: 'person',
  path: 'rejection',
  label: { de: 'Ablehnen', en: 'Decline' },
  fields: events.participantDeclined.fields,
});

export const recordTraining = defineCommand({
  type: 'RecordTraining',
  stream: 'person',
  path: 'trainings',
  label: { de: 'Schulung erfassen', en: 'Record a training' },
  fields: events.trainingCompleted.fields,
});

export const recordDeparture = defineCommand({
  type: 'RecordDeparture',
  stream: 'person',
  path: 'departures',
  label: { de: 'Ausscheiden erfassen', en: 'Record a departure' },
  fields: events.participantLeft.fields,
});

export const giveRecognition = defineCommand({
  type: 'GiveRecognition',
  stream: 'person',
  path: 'recognitions',
  label: { de: 'Anerkennung erfassen', en: 'Record a recognition' },
  fields: events.recognitionGiven.fields,
});

/** Sent to the record that is given up. */
export const mergeRecords = defineCommand({
  type: 'MergeRecords',
  stream: 'person',
  path: 'merger',
  label: { de: 'Mit anderem Datensatz zusammenführen', en: 'Merge with another record' },
  fields: pick(events.recordsMerged.fields, 'keptId'),
});

export const receiveDataRequest = defineCommand({
  type: 'ReceiveDataRequest',
  stream: 'person',
  path: 'data-requests',
  label: { de: 'Betroffenenanfrage erfassen', en: 'Record a data request' },
  fields: pick(events.dataRequestReceived.fields, 'article'),
});

export const answerDataRequest = defineCommand({
  type: 'AnswerDataRequest',
  stream: 'person',
  path: 'data-request-answers',
  label: { de: 'Betroffenenanfrage als beantwortet vermerken', en: 'Record a data request as answered' },
  fields: events.dataRequestAnswered.fields,
});

export const personCommands = [
  registerMentor,
  registerMentee,
  nameGuardian,
  changeContactDetails,
  recordConsent,
  withdrawConsent,
  recordInterview,
  recordReferenceCheck,
  inspectCertificate,
  signConductCode,
  acceptParticipant,
  declineParticipant,
  recordTraining,
  recordDeparture,
  giveRecognition,
  mergeRecords,
  receiveDataRequest,
  answerDataRequest,
] as const;

export type PersonCommand = CommandOf<(typeof personCommands)[number]>;
