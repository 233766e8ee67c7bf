import { defineEvent, withNewOptionalFields, type EventOf } from '../define/event.js';
import { choices, day, emailAddress, optional, text } from '../define/field.js';

export const staffRoles = {
  coordinator: { de: 'Koordination', en: 'coordinator' },
  quality_manager: { de: 'Qualitätsmanagement', en: 'quality manager' },
  safeguarding_officer: { de: 'Kinderschutz', en: 'safeguarding officer' },
  administrator: { de: 'Verwaltung', en: 'administrator' },
} as const;

const roles = choices('S1', { de: 'Rollen', en: 'Roles' }, staffRoles);
const effectiveOn = day('S1', { de: 'Ab', en: 'From day' });

export const staffJoined = defineEvent({
  type: 'StaffJoined',
  upcasters: [withNewOptionalFields],
  stream: 'staff',
  label: { de: 'Mitarbeitende eingetreten', en: 'Staff joined' },
  fields: {
    name: text('S2', { de: 'Name', en: 'Name' }),
    roles,
    effectiveOn,
    /** Where the daily digest goes. */
    email: optional(emailAddress('S2', { de: 'E-Mail', en: 'E-mail' })),
  },
});

export const staffRoleChanged = defineEvent({
  type: 'StaffRoleChanged',
  stream: 'staff',
  label: { de: 'Rolle geändert', en: 'Staff role changed' },
  fields: { roles, effectiveOn },
});

export const staffLeft = defineEvent({
  type: 'StaffLeft',
  stream: 'staff',
  label: { de: 'Mitarbeitende ausgeschieden', en: 'Staff left' },
  fields: { effectiveOn },
});

export const staffEvents = [staffJoined, staffRoleChanged, staffLeft] as const;

export type StaffEvent = EventOf<(typeof staffEvents)[number]>;
