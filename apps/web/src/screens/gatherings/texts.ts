import type { Label } from '@tandemspur/contracts';
import type { Counted } from '../../ui/language/plural.js';

export const texts = {
  title: { de: 'Veranstaltungen', en: 'Gatherings' },
  intro: {
    de: 'Stammtische, Schulungen, Ausflüge: wann sie waren und wer dabei war.',
    en: 'Regulars’ tables, trainings, outings: when they were and who was there.',
  },
  empty: { de: 'Noch keine Veranstaltung erfasst.', en: 'No gathering recorded yet.' },
  more: { de: 'Mehr laden', en: 'Load more' },
} as const satisfies Record<string, Label>;

export const attendance: Counted = {
  one: { de: '{count} Person', en: '{count} person' },
  other: { de: '{count} Personen', en: '{count} people' },
};
