import type { Label } from '@tandemspur/contracts';
import type { Counted } from '../../ui/language/plural.js';

export const texts = {
  back: { de: 'Zu den Veranstaltungen', en: 'To the gatherings' },
  facts: { de: 'Angaben', en: 'Facts' },
  kind: { de: 'Art', en: 'Kind' },
  heldOn: { de: 'Wann', en: 'When' },
  mode: { de: 'Modus', en: 'Mode' },
  duration: { de: 'Dauer', en: 'Duration' },
  programme: { de: 'Programm', en: 'Programme' },
  unknown: { de: 'unbekannt', en: 'unknown' },
  people: { de: 'Wer dabei war ({count})', en: 'Who was there ({count})' },
  nobody: { de: 'Noch niemand erfasst.', en: 'Nobody recorded yet.' },
} as const satisfies Record<string, Label>;

export const minutes: Counted = {
  one: { de: '{count} Minute', en: '{count} minute' },
  other: { de: '{count} Minuten', en: '{count} minutes' },
};
