import { defineEvent } from '../define/event.js';
import { choice, day, integer, optional, text, yesNo } from '../define/field.js';
import * as options from './choices.js';
import { durationMinutes, mode } from './person.fields.js';

export const interviewHeld = defineEvent({
  type: 'InterviewHeld',
  stream: 'person',
  label: { de: 'Kennenlerngespräch geführt', en: 'Interview held' },
  fields: {
    durationMinutes,
    mode,
    outcome: choice('S3', { de: 'Ergebnis', en: 'Outcome' }, options.interviewOutcomes),
    impression: optional(text('S3', { de: 'Eindruck', en: 'Impression' }, 4000)),
  },
});

export const referenceChecked = defineEvent({
  type: 'ReferenceChecked',
  stream: 'person',
  label: { de: 'Referenz geprüft', en: 'Reference checked' },
  fields: {
    count: integer('S1', { de: 'Anzahl', en: 'Count' }, 1, 10),
    outcome: choice('S3', { de: 'Ergebnis', en: 'Outcome' }, options.referenceOutcomes),
  },
});

/** §72a(5) SGB VIII: only that it was inspected and when, its date, and whether there is a relevant entry. */
export const certificateInspected = defineEvent({
  type: 'CertificateInspected',
  stream: 'person',
  label: { de: 'Führungszeugnis eingesehen', en: 'Certificate inspected' },
  fields: {
    inspectedOn: day('S4', { de: 'Eingesehen am', en: 'Inspected on' }),
    certificateDate: day('S4', { de: 'Datum des Zeugnisses', en: 'Date of the certificate' }),
    relevantEntry: yesNo('S4', { de: 'Einschlägiger Eintrag', en: 'Relevant entry' }),
  },
});

export const conductCodeSigned = defineEvent({
  type: 'ConductCodeSigned',
  stream: 'person',
  label: { de: 'Verhaltenskodex unterschrieben', en: 'Conduct code signed' },
  fields: { codeVersion: text('S1', { de: 'Fassung', en: 'Version' }, 50) },
});

const reason = optional(text('S3', { de: 'Grund', en: 'Reason' }));

export const participantAccepted = defineEvent({
  type: 'ParticipantAccepted',
  stream: 'person',
  label: { de: 'Aufgenommen', en: 'Accepted' },
  fields: { reason },
});

export const participantDeclined = defineEvent({
  type: 'ParticipantDeclined',
  stream: 'person',
  label: { de: 'Abgelehnt', en: 'Declined' },
  fields: { reason },
});

export const trainingCompleted = defineEvent({
  type: 'TrainingCompleted',
  stream: 'person',
  label: { de: 'Schulung abgeschlossen', en: 'Training completed' },
  fields: {
    topic: choice('S1', { de: 'Thema', en: 'Topic' }, options.trainingTopics),
    durationMinutes,
    mode,
    preMatch: yesNo('S1', { de: 'Vor dem Matching', en: 'Before the match' }),
  },
});

export const selectionEvents = [
  interviewHeld,
  referenceChecked,
  certificateInspected,
  conductCodeSigned,
  participantAccepted,
  participantDeclined,
  trainingCompleted,
] as const;
