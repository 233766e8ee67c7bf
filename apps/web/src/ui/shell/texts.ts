import type { Label } from '@tandemspur/contracts';

export const texts = {
  skip: { de: 'Zum Inhalt springen', en: 'Skip to content' },
  home: { de: 'Tandemspur, zur Liste der Tandems', en: 'Tandemspur, to the list of tandems' },
  navigation: { de: 'Bereiche', en: 'Sections' },
  language: { de: 'Sprache', en: 'Language' },
  offline: {
    de: 'Verbindung unterbrochen. Neues erscheint gerade nicht von selbst; Tandemspur verbindet sich wieder.',
    en: 'Connection interrupted. New entries do not appear by themselves; Tandemspur is reconnecting.',
  },
  loading: { de: 'Wird geladen', en: 'Loading' },
} as const satisfies Record<string, Label>;
