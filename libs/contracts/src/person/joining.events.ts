import { defineEvent, withNewOptionalFields } from '../define/event.js';
import { choice, choices, optional, reference, text } from '../define/field.js';
import * as options from './choices.js';
import * as fields from './person.fields.js';

export const mentorApplied = defineEvent({
  type: 'MentorApplied',
  upcasters: [withNewOptionalFields],
  stream: 'person',
  label: { de: 'Mentor:in beworben', en: 'Mentor applied' },
  fields: {
    name: fields.name,
    contact: optional(fields.contact),
    birthYear: fields.birthYear,
    channel: optional(text('S1', { de: 'Zugang', en: 'Channel' })),
    expectedLengthMonths: fields.expectedLengthMonths,
    wishes: fields.wishes,
    postcodeArea: optional(fields.postcodeArea),
    programmeId: fields.programmeId,
  },
});

export const menteeRegistered = defineEvent({
  type: 'MenteeRegistered',
  upcasters: [withNewOptionalFields],
  stream: 'person',
  label: { de: 'Mentee angemeldet', en: 'Mentee registered' },
  fields: {
    name: fields.name,
    birthYear: fields.birthYear,
    targetGroup: choice('S1', { de: 'Zielgruppe', en: 'Target group' }, options.targetGroups),
    isMinor: fields.isMinor,
    guardianId: optional(reference('guardian', { de: 'Sorgeberechtigte', en: 'Guardian' })),
    referrer: optional(text('S2', { de: 'Vermittelt durch', en: 'Referred by' })),
    expectedLengthMonths: fields.expectedLengthMonths,
    wishes: fields.wishes,
    postcodeArea: optional(fields.postcodeArea),
    programmeId: fields.programmeId,
  },
});

export const guardianNamed = defineEvent({
  type: 'GuardianNamed',
  stream: 'person',
  label: { de: 'Sorgeberechtigte benannt', en: 'Guardian named' },
  fields: {
    name: fields.name,
    contact: optional(fields.contact),
    /** The child, when it was registered before. */
    menteeId: optional(reference('mentee', { de: 'Mentee', en: 'Mentee' })),
  },
});

export const contactDetailsChanged = defineEvent({
  type: 'ContactDetailsChanged',
  stream: 'person',
  label: { de: 'Kontaktdaten geändert', en: 'Contact details changed' },
  fields: {
    name: optional(fields.name),
    contact: optional(fields.contact),
    postcodeArea: optional(fields.postcodeArea),
  },
});

const consent = {
  scope: choices('S2', { de: 'Umfang', en: 'Scope' }, options.consentScopes),
  giver: choice('S2', { de: 'Gegeben von', en: 'Given by' }, options.consentGivers),
  formVersion: text('S1', { de: 'Fassung', en: 'Version of the form' }, 50),
};

export const consentRecorded = defineEvent({
  type: 'ConsentRecorded',
  stream: 'person',
  label: { de: 'Einwilligung erfasst', en: 'Consent recorded' },
  fields: consent,
});

export const consentWithdrawn = defineEvent({
  type: 'ConsentWithdrawn',
  stream: 'person',
  label: { de: 'Einwilligung widerrufen', en: 'Consent withdrawn' },
  fields: { scope: consent.scope, giver: consent.giver, formVersion: optional(consent.formVersion) },
});

export const joiningEvents = [
  mentorApplied,
  menteeRegistered,
  guardianNamed,
  contactDetailsChanged,
  consentRecorded,
  consentWithdrawn,
] as const;
