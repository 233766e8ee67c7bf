import type { Label } from '@tandemspur/contracts';

export const texts = {
  title: { de: 'Kinderschutz', en: 'Safeguarding' },
  open: { de: 'Offen', en: 'Open' },
  closed: { de: 'Geschlossen', en: 'Closed' },
  empty: { de: 'Kein Hinweis gemeldet.', en: 'No concern raised.' },
  received: { de: 'Hinweis vom {moment}', en: 'Concern of {moment}' },
  age: { de: 'Alter: {age}', en: 'age: {age}' },
  assessedAfter: { de: 'eingeschätzt nach {time}', en: 'assessed after {time}' },
} as const satisfies Record<string, Label>;
