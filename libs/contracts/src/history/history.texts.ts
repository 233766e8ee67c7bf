import type { Label } from '../define/label.js';
import type { ActorRole } from '../envelope.js';

/** Who did something, by the hat that was worn. */
export const actorRoleLabels: Readonly<Record<ActorRole, Label>> = {
  mentor_link: { de: 'Mentor:in', en: 'mentor' },
  coordinator: { de: 'Koordination', en: 'coordination' },
  quality_manager: { de: 'Qualitätsmanagement', en: 'quality management' },
  safeguarding_officer: { de: 'Kinderschutz', en: 'safeguarding' },
  auditor: { de: 'Prüfung', en: 'audit' },
  administrator: { de: 'Verwaltung', en: 'administration' },
  system: { de: 'System', en: 'system' },
};

/** What stands for an event that a newer version has recorded. */
export const unreadableLabel: Label = {
  de: 'Kann von dieser Version nicht gelesen werden',
  en: 'Cannot be read by this version',
};

/** What the field of the envelope is called that a correction may change beside the event's own. */
export const occurredOnLabel: Label = { de: 'Wann', en: 'When' };
