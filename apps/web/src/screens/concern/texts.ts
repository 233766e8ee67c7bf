import type { Label } from '@tandemspur/contracts';

export const texts = {
  title: { de: 'Hinweis vom {moment}', en: 'Concern of {moment}' },
  back: { de: 'Zum Kinderschutz', en: 'To safeguarding' },
  facts: { de: 'Angaben', en: 'Facts' },
  channel: { de: 'Weg', en: 'Channel' },
  urgency: { de: 'Dringlichkeit', en: 'Urgency' },
  online: { de: 'Kontakte im Netz', en: 'Contact online' },
  yes: { de: 'ja', en: 'yes' },
  no: { de: 'nein', en: 'no' },
  tandem: { de: 'Tandem', en: 'Tandem' },
  toTandem: { de: 'Zum Tandem', en: 'To the tandem' },
  what: { de: 'Was ist geschehen?', en: 'What happened?' },
  course: { de: 'Verlauf', en: 'Course' },
  notYet: { de: 'Noch nicht eingeschätzt.', en: 'Not assessed yet.' },
  assessed: { de: 'Eingeschätzt: {method}', en: 'Assessed: {method}' },
  expert: { de: 'mit insoweit erfahrener Fachkraft', en: 'with a child protection expert' },
  noExpert: { de: 'ohne insoweit erfahrene Fachkraft', en: 'without a child protection expert' },
  referred: { de: 'Weitergeleitet an: {to}', en: 'Referred to: {to}' },
  closed: { de: 'Geschlossen', en: 'Closed' },
} as const satisfies Record<string, Label>;
