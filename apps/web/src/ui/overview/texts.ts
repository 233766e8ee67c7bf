import type { Label } from '@tandemspur/contracts';
import type { Counted } from '../language/plural.js';

export const texts = {
  knownAt: { de: 'Was bekannt war am', en: 'What was known on' },
  knownAtHint: {
    de: 'Leer: was heute bekannt ist. Später Erfasstes und Korrigiertes zählt dann noch nicht.',
    en: 'Empty: what is known today. What was recorded or corrected later does not count yet.',
  },
  asOf: { de: 'Was geschehen war bis', en: 'What had happened by' },
  asOfHint: { de: 'Leer: bis heute.', en: 'Empty: until today.' },
  moment: { de: 'Zeitpunkt', en: 'Moment' },
  counts: { de: 'Stand', en: 'How they stood' },
  empty: { de: 'Zu diesem Zeitpunkt gab es kein Tandem.', en: 'There was no tandem at that moment.' },
  coordinator: { de: 'Koordination: {name}', en: 'Coordinator: {name}' },
  nobody: { de: 'niemand', en: 'nobody' },
  met: { de: 'letztes Treffen {day}', en: 'last meeting {day}' },
  incomplete: {
    de: 'Ein Teil der Geschichte ist nicht lesbar',
    en: 'Part of the history cannot be read',
  },
  more: { de: 'Mehr laden', en: 'Load more' },
} as const satisfies Record<string, Label>;

export const total: Counted = {
  one: { de: '{count} Tandem', en: '{count} tandem' },
  other: { de: '{count} Tandems', en: '{count} tandems' },
};
