import type { Label } from '@tandemspur/contracts';
import type { Counted } from '../../../ui/language/plural.js';

export const texts = {
  title: { de: 'Ereignisse', en: 'Events' },
  filter: { de: 'Art der Ereignisse', en: 'Kind of events' },
  all: { de: 'Alle', en: 'All' },
  meetings: { de: 'Treffen', en: 'Meetings' },
  conflicts: { de: 'Konflikte', en: 'Conflicts' },
  changes: { de: 'Änderungen', en: 'Changes' },
  none: { de: 'Noch nichts erfasst.', en: 'Nothing recorded yet.' },
  noneOfKind: {
    de: 'Ereignisse dieser Art gibt es bisher nicht.',
    en: 'There are no events of this kind so far.',
  },
  more: { de: 'Frühere Ereignisse zeigen', en: 'Show earlier events' },
  recordedOn: { de: 'erfasst am {day}', en: 'recorded on {day}' },
  outOf: { de: '{value} von {max}', en: '{value} out of {max}' },
  monthOnly: { de: 'Tag unbekannt', en: 'day unknown' },
} as const satisfies Record<string, Label>;

export const daysLater: Counted = {
  one: { de: '{count} Tag später', en: '{count} day later' },
  other: { de: '{count} Tage später', en: '{count} days later' },
};

export const via: Readonly<Record<string, Label>> = {
  web: { de: 'über das Web', en: 'via web' },
  phone: { de: 'am Telefon', en: 'by phone' },
  import: { de: 'über einen Import', en: 'via import' },
  api: { de: 'über die Schnittstelle', en: 'via the API' },
  system: { de: 'vom System', en: 'by the system' },
};
