import type { ConcernView, Label } from '@tandemspur/contracts';
import type { IconName } from '../icon.js';
import type { Counted } from '../language/plural.js';

export const texts = {
  notYet: { de: 'Noch nicht für echte Daten', en: 'Not for real data yet' },
  notYetHint: {
    de: 'Zugriffsrechte kommen erst mit einer späteren Ausgabe: Bis dahin sieht hier jede Person alles. Bitte keine wirklichen Fälle erfassen.',
    en: 'Access rights come with a later release: until then everybody sees everything here. Do not record real cases.',
  },
} as const satisfies Record<string, Label>;

/** A shape and a word for each. */
export const statuses: Readonly<Record<ConcernView['status'], { label: Label; icon: IconName }>> = {
  received: { label: { de: 'eingegangen', en: 'received' }, icon: 'alert' },
  assessed: { label: { de: 'eingeschätzt', en: 'assessed' }, icon: 'search' },
  referred: { label: { de: 'weitergeleitet', en: 'referred' }, icon: 'people' },
  closed: { label: { de: 'geschlossen', en: 'closed' }, icon: 'check' },
};

export const hours: Counted = {
  one: { de: '{count} Stunde', en: '{count} hour' },
  other: { de: '{count} Stunden', en: '{count} hours' },
};

export const days: Counted = {
  one: { de: '{count} Tag', en: '{count} day' },
  other: { de: '{count} Tage', en: '{count} days' },
};
