import type { Label } from '@tandemspur/contracts';

export const texts = {
  title: { de: 'Team', en: 'Team' },
  intro: {
    de: 'Wer Tandems koordiniert und die Qualität sichert. Wer ausscheidet, bleibt in der Geschichte der Tandems.',
    en: 'Who coordinates tandems and assures quality. Those who leave remain in the history of their tandems.',
  },
  add: { de: 'Mitarbeitende aufnehmen', en: 'Add staff' },
  present: { de: 'Im Team', en: 'In the team' },
  gone: { de: 'Ausgeschieden', en: 'Left' },
  leftOn: { de: 'ausgeschieden am {day}', en: 'left on {day}' },
  empty: { de: 'Noch niemand aufgenommen.', en: 'Nobody added yet.' },
  loading: { de: 'Team wird geladen', en: 'Loading the team' },
  tandems: { de: 'Tandems ansehen', en: 'See tandems' },
} as const satisfies Record<string, Label>;
