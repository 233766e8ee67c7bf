import { defineEvent } from '../define/event.js';
import { choice, day, optional, reference, text } from '../define/field.js';
import * as options from './choices.js';

export const participantLeft = defineEvent({
  type: 'ParticipantLeft',
  stream: 'person',
  label: { de: 'Ausgeschieden', en: 'Left' },
  fields: {
    role: choice('S1', { de: 'Als', en: 'As' }, options.participantRoles),
    reason: optional(text('S1', { de: 'Grund', en: 'Reason' })),
  },
});

export const recognitionGiven = defineEvent({
  type: 'RecognitionGiven',
  stream: 'person',
  label: { de: 'Anerkennung', en: 'Recognition' },
  fields: { kind: choice('S1', { de: 'Art', en: 'Kind' }, options.recognitionKinds) },
});

/** Stands in the stream of the record that is given up; the person goes on in that of `keptId`. */
export const recordsMerged = defineEvent({
  type: 'RecordsMerged',
  stream: 'person',
  label: { de: 'Zusammengeführt', en: 'Records merged' },
  fields: {
    keptId: reference('person', { de: 'Wird weitergeführt', en: 'Kept record' }),
    mergedId: reference('person', { de: 'Geht darin auf', en: 'Merged record' }),
  },
});

const article = choice('S2', { de: 'Recht', en: 'Right' }, options.dataRightArticles);

export const dataRequestReceived = defineEvent({
  type: 'DataRequestReceived',
  stream: 'person',
  label: { de: 'Betroffenenanfrage eingegangen', en: 'Data request received' },
  fields: { article, dueOn: day('S2', { de: 'Zu beantworten bis', en: 'Due on' }) },
});

export const dataRequestAnswered = defineEvent({
  type: 'DataRequestAnswered',
  stream: 'person',
  label: { de: 'Betroffenenanfrage beantwortet', en: 'Data request answered' },
  fields: { article },
});

/** Says that the key was destroyed; nothing else in the history changes. */
export const subjectErased = defineEvent({
  type: 'SubjectErased',
  stream: 'person',
  label: { de: 'Person gelöscht', en: 'Subject erased' },
  fields: {
    subjectId: reference('person', { de: 'Person', en: 'Person' }),
    legalBasis: choice('S1', { de: 'Grundlage', en: 'Legal basis' }, options.erasureGrounds),
    generalisedFields: text('S1', { de: 'Vergröberte Felder', en: 'Generalised fields' }, 1000),
  },
});

export const leavingEvents = [
  participantLeft,
  recognitionGiven,
  recordsMerged,
  dataRequestReceived,
  dataRequestAnswered,
  subjectErased,
] as const;
