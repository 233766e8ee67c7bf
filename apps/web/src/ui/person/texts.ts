import type { Label, PersonView } from '@tandemspur/contracts';

export const texts = {
  unknown: { de: 'unbekannt', en: 'unknown' },
} as const satisfies Record<string, Label>;

export const kindWords: Readonly<Record<PersonView['kind'], Label>> = {
  mentor: { de: 'Mentor:in', en: 'mentor' },
  mentee: { de: 'Mentee', en: 'mentee' },
  guardian: { de: 'Sorgeberechtigte', en: 'guardian' },
};
