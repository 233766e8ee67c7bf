import type { Label } from '@tandemspur/contracts';

export const texts = {
  skip: { de: 'Zum Inhalt springen', en: 'Skip to content' },
  home: { de: 'Tandemspur, zur Liste der Tandems', en: 'Tandemspur, to the list of tandems' },
  navigation: { de: 'Bereiche', en: 'Sections' },
  more: { de: 'Mehr', en: 'More' },
  language: { de: 'Sprache', en: 'Language' },
  offline: {
    de: 'Verbindung unterbrochen. Was hier steht, ist vielleicht nicht das Neueste.',
    en: 'Connection interrupted. What you see may not be the latest.',
  },
  loading: { de: 'Wird geladen', en: 'Loading' },
} as const satisfies Record<string, Label>;
