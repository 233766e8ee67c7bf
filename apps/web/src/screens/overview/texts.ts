import type { Label } from '@tandemspur/contracts';

export const texts = {
  title: { de: 'Rückblick', en: 'Looking back' },
  intro: {
    de: 'Wie die Tandems zu einem früheren Zeitpunkt standen: so, wie es damals bekannt war, oder so, wie man es heute weiß.',
    en: 'How the tandems stood at an earlier moment: as it was known then, or as it is known today.',
  },
} as const satisfies Record<string, Label>;
