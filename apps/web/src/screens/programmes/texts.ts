import type { Label } from '@tandemspur/contracts';

export const texts = {
  title: { de: 'Programme', en: 'Programmes' },
  intro: {
    de: 'Ein Programm bündelt Tandems mit gleicher Zielgruppe, Laufzeit und gleichem Rhythmus.',
    en: 'A programme bundles tandems of one target group, term and rhythm.',
  },
  running: { de: 'Laufend', en: 'Running' },
  closed: { de: 'Beendet', en: 'Closed' },
  since: { de: 'seit {day}', en: 'since {day}' },
  lived: { de: '{from} – {to}', en: '{from} – {to}' },
  empty: { de: 'Noch kein Programm eröffnet.', en: 'No programme opened yet.' },
} as const satisfies Record<string, Label>;
