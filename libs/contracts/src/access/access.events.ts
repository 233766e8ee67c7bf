import { defineEvent, type EventOf } from '../define/event.js';
import { choice, reference, text } from '../define/field.js';
import { staffRoles } from '../staff/staff.events.js';

const classes = {
  S3: { de: 'S3, persönlicher Inhalt', en: 'S3, personal content' },
  S4: { de: 'S4, Kinderschutz', en: 'S4, safeguarding' },
} as const;

/** Somebody looked at sensitive data. It lives in streams of its own, with a retention of their own. */
export const sensitiveDataRead = defineEvent({
  type: 'SensitiveDataRead',
  stream: 'access',
  label: { de: 'Einsicht protokolliert', en: 'Sensitive data read' },
  fields: {
    subjectId: reference('person', { de: 'Person', en: 'Person' }),
    class: choice('S2', { de: 'Schutzklasse', en: 'Class' }, classes),
    purpose: text('S2', { de: 'Zweck', en: 'Purpose' }),
    role: choice('S2', { de: 'Rolle', en: 'Role' }, staffRoles),
  },
});

export const accessEvents = [sensitiveDataRead] as const;

export type AccessEvent = EventOf<(typeof accessEvents)[number]>;
