import type { Label } from '@tandemspur/contracts';

export const texts = {
  meeting: { de: 'Treffen', en: 'Meeting' },
  recorded: { de: 'Treffen gespeichert', en: 'Meeting saved' },
  otherDuration: { de: 'Andere', en: 'Other' },
  inMinutes: { de: 'in Minuten', en: 'in minutes' },
  minutes: { de: 'Dauer in Minuten', en: 'Duration in minutes' },
  more: { de: 'Stimmung und Notiz', en: 'Mood and note' },
  veryBad: { de: 'sehr schlecht', en: 'very bad' },
  bad: { de: 'schlecht', en: 'bad' },
  soSo: { de: 'mittel', en: 'so-so' },
  good: { de: 'gut', en: 'good' },
  veryGood: { de: 'sehr gut', en: 'very good' },
  loading: { de: 'Formular wird geladen', en: 'Loading the form' },
  notPossible: {
    de: 'Für dieses Tandem kann gerade kein Treffen erfasst werden.',
    en: 'No meeting can be recorded for this tandem at the moment.',
  },
} as const satisfies Record<string, Label>;
