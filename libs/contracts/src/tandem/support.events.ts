import { defineEvent } from '../define/event.js';
import {
  choice,
  choices,
  integer,
  integers,
  number,
  optional,
  reference,
  text,
  yesNo,
} from '../define/field.js';
import * as options from './choices.js';
import { durationMinutes } from './tandem.fields.js';

export const checkInCompleted = defineEvent({
  type: 'CheckInCompleted',
  stream: 'tandem',
  label: { de: 'Begleitgespräch', en: 'Check-in' },
  fields: {
    with: choices('S1', { de: 'Mit', en: 'With' }, options.checkInPartners),
    channel: choice('S1', { de: 'Weg', en: 'Channel' }, options.contactChannels),
    durationMinutes: optional(durationMinutes),
    rating: optional(integer('S3', { de: 'Einschätzung', en: 'Rating' }, 1, 5)),
    needsFollowUp: yesNo('S1', { de: 'Nachfassen nötig', en: 'Needs follow-up' }),
    summary: optional(text('S3', { de: 'Zusammenfassung', en: 'Summary' }, 4000)),
  },
});

export const checkInAttempted = defineEvent({
  type: 'CheckInAttempted',
  stream: 'tandem',
  label: { de: 'Kontaktversuch', en: 'Contact attempt' },
  fields: {
    with: choice('S1', { de: 'Mit', en: 'With' }, options.checkInPartners),
    channel: choice('S1', { de: 'Weg', en: 'Channel' }, options.contactChannels),
    attempt: optional(integer('S1', { de: 'Versuch Nr.', en: 'Attempt no.' }, 1, 20)),
  },
});

export const coMentorAssigned = defineEvent({
  type: 'CoMentorAssigned',
  stream: 'tandem',
  label: { de: 'Co-Mentor:in zugeordnet', en: 'Co-mentor assigned' },
  fields: {
    personId: reference('mentor', { de: 'Co-Mentor:in', en: 'Co-mentor' }),
    scope: choice('S1', { de: 'Umfang', en: 'Scope' }, options.coMentorScopes),
  },
});

export const coMentorReleased = defineEvent({
  type: 'CoMentorReleased',
  stream: 'tandem',
  label: { de: 'Co-Mentor:in entlastet', en: 'Co-mentor released' },
  fields: {
    personId: reference('co-mentor', { de: 'Co-Mentor:in', en: 'Co-mentor' }),
    scope: choice('S1', { de: 'Umfang', en: 'Scope' }, options.coMentorScopes),
  },
});

export const feedbackRecorded = defineEvent({
  type: 'FeedbackRecorded',
  stream: 'tandem',
  label: { de: 'Rückmeldung erfasst', en: 'Feedback recorded' },
  fields: {
    by: choice('S1', { de: 'Von', en: 'By' }, options.checkInPartners),
    occasion: choice('S1', { de: 'Anlass', en: 'Occasion' }, options.feedbackOccasions),
    satisfaction: integer('S3', { de: 'Zufriedenheit', en: 'Satisfaction' }, 1, 5),
    text: optional(text('S3', { de: 'Text', en: 'Text' }, 4000)),
  },
});

export const surveyRecorded = defineEvent({
  type: 'SurveyRecorded',
  stream: 'tandem',
  label: { de: 'Fragebogen erfasst', en: 'Survey recorded' },
  fields: {
    personId: reference('person', { de: 'Person', en: 'Person' }),
    instrument: choice('S1', { de: 'Fragebogen', en: 'Instrument' }, options.instruments),
    instrumentVersion: text('S1', { de: 'Fassung', en: 'Version' }, 50),
    wave: choice('S1', { de: 'Zeitpunkt', en: 'Wave' }, options.surveyWaves),
    items: optional(integers('S3', { de: 'Antworten', en: 'Items' }, 0, 100)),
    score: optional(number('S3', { de: 'Wert', en: 'Score' }, 0, 1000)),
    complete: yesNo('S1', { de: 'Vollständig', en: 'Complete' }),
  },
});

export const keyMomentNoted = defineEvent({
  type: 'KeyMomentNoted',
  stream: 'tandem',
  label: { de: 'Schlüsselmoment', en: 'Key moment' },
  fields: {
    block: choice('S1', { de: 'Block', en: 'Block' }, options.blocks),
    title: text('S3', { de: 'Titel', en: 'Title' }),
    text: optional(text('S3', { de: 'Text', en: 'Text' }, 4000)),
  },
});

export const supportEvents = [
  checkInCompleted,
  checkInAttempted,
  coMentorAssigned,
  coMentorReleased,
  feedbackRecorded,
  surveyRecorded,
  keyMomentNoted,
] as const;
