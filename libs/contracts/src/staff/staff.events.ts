import { defineEvent, type EventOf } from '../define/event.js';
import { choices, day, text } from '../define/field.js';

export const staffRoles = {
  coordinator: { de: 'Koordination', en: 'coordinator' },
  quality_manager: { de: 'Qualitätsmanagement', en: 'quality manager' },
  safeguarding_officer: { de: 'Kinderschutz', en: 'safeguarding officer' },
  administrator: { de: 'Verwaltung', en: 'administrator' },
} as const;

export const staffJoined = defineEvent({
  type: 'StaffJoined',
  version: 1,
  stream: 'staff',
  label: { de: 'Mitarbeitende eingetreten', en: 'Staff joined' },
  fields: {
    name: text('S2', { de: 'Name', en: 'Name' }),
    roles: choices('S1', { de: 'Rollen', en: 'Roles' }, staffRoles),
    effectiveOn: day('S1', { de: 'Ab', en: 'From day' }),
  },
});

export const staffLeft = defineEvent({
  type: 'StaffLeft',
  version: 1,
  stream: 'staff',
  label: { de: 'Mitarbeitende ausgeschieden', en: 'Staff left' },
  fields: { effectiveOn: day('S1', { de: 'Ab', en: 'From day' }) },
});

export const staffEvents = [staffJoined, staffLeft] as const;

export type StaffEvent = EventOf<(typeof staffEvents)[number]>;
