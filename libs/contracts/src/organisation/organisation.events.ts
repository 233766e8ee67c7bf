import { defineEvent, type EventOf } from '../define/event.js';
import { text } from '../define/field.js';

export const organisationRegistered = defineEvent({
  type: 'OrganisationRegistered',
  version: 1,
  stream: 'organisation',
  label: { de: 'Träger angelegt', en: 'Organisation registered' },
  fields: {
    name: text('S1', { de: 'Name', en: 'Name' }),
    timeZone: text('S1', { de: 'Zeitzone', en: 'Time zone' }),
    locale: text('S1', { de: 'Sprache', en: 'Locale' }),
  },
});

export const organisationEvents = [organisationRegistered] as const;

export type OrganisationEvent = EventOf<(typeof organisationEvents)[number]>;
