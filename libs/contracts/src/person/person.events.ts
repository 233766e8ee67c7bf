import { defineEvent, type EventOf } from '../define/event.js';
import { choice, day, integer, optional, text, yesNo } from '../define/field.js';

const targetGroups = {
  refugee: { de: 'Geflüchtete', en: 'refugees' },
  chance: { de: 'Chancen', en: 'chances' },
  other: { de: 'Sonstige', en: 'other' },
} as const;

const name = text('S2', { de: 'Name', en: 'Name' });
const birthYear = optional(integer('S2', { de: 'Geburtsjahr', en: 'Year of birth' }, 1900, 2100, 'year'));
const contact = optional(text('S2', { de: 'Kontakt', en: 'Contact' }));
const wishes = optional(text('S2', { de: 'Wünsche', en: 'Wishes' }, 4000));

export const mentorApplied = defineEvent({
  type: 'MentorApplied',
  version: 1,
  stream: 'person',
  label: { de: 'Mentor:in beworben', en: 'Mentor applied' },
  fields: {
    name,
    contact,
    birthYear,
    channel: optional(text('S1', { de: 'Zugang', en: 'Channel' })),
    expectedLengthMonths: optional(
      integer('S1', { de: 'Gewünschte Dauer', en: 'Expected length' }, 1, 120, 'months'),
    ),
    wishes,
  },
});

export const menteeRegistered = defineEvent({
  type: 'MenteeRegistered',
  version: 1,
  stream: 'person',
  label: { de: 'Mentee angemeldet', en: 'Mentee registered' },
  fields: {
    name,
    birthYear,
    targetGroup: choice('S1', { de: 'Zielgruppe', en: 'Target group' }, targetGroups),
    isMinor: yesNo('S1', { de: 'Minderjährig', en: 'Minor' }),
    referrer: optional(text('S2', { de: 'Vermittelt durch', en: 'Referred by' })),
    expectedLengthMonths: optional(
      integer('S1', { de: 'Gewünschte Dauer', en: 'Expected length' }, 1, 120, 'months'),
    ),
    wishes,
  },
});

/** §72a(5) SGB VIII: only that it was inspected and when, its date, and whether there is a relevant entry. */
export const certificateInspected = defineEvent({
  type: 'CertificateInspected',
  version: 1,
  stream: 'person',
  label: { de: 'Führungszeugnis eingesehen', en: 'Certificate inspected' },
  fields: {
    inspectedOn: day('S4', { de: 'Eingesehen am', en: 'Inspected on' }),
    certificateDate: day('S4', { de: 'Datum des Zeugnisses', en: 'Date of the certificate' }),
    relevantEntry: yesNo('S4', { de: 'Einschlägiger Eintrag', en: 'Relevant entry' }),
  },
});

export const personEvents = [mentorApplied, menteeRegistered, certificateInspected] as const;

export type PersonEvent = EventOf<(typeof personEvents)[number]>;
