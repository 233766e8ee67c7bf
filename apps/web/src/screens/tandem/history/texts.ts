import type { Label } from '@tandemspur/contracts';

export const texts = {
  title: { de: 'Ereignisse', en: 'Events' },
  filter: { de: 'Art der Ereignisse', en: 'Kind of events' },
  all: { de: 'Alle', en: 'All' },
  meetings: { de: 'Treffen', en: 'Meetings' },
  support: { de: 'Begleitung', en: 'Support' },
  conflicts: { de: 'Konflikte', en: 'Conflicts' },
  changes: { de: 'Änderungen', en: 'Changes' },
  none: { de: 'Noch nichts erfasst.', en: 'Nothing recorded yet.' },
  noneOfKind: {
    de: 'Ereignisse dieser Art gibt es bisher nicht.',
    en: 'There are no events of this kind so far.',
  },
  more: { de: 'Frühere Ereignisse zeigen', en: 'Show earlier events' },
} as const satisfies Record<string, Label>;
