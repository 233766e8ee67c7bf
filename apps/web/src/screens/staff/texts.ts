import type { Label } from '@tandemspur/contracts';
import type { Counted } from '../../ui/language/plural.js';

export const texts = {
  title: { de: 'Team', en: 'Team' },
  intro: {
    de: 'Wer Tandems koordiniert und die Qualität sichert. Wer ausscheidet, bleibt in der Geschichte der Tandems; die eigenen Tandems warten dann auf eine Übergabe. Eine Vertretung auf Zeit wird am Tandem selbst zugewiesen.',
    en: 'Who coordinates tandems and assures quality. Those who leave remain in the history of their tandems, which then await a handover. Cover for a while is assigned on the tandem itself.',
  },
  present: { de: 'Im Team', en: 'In the team' },
  gone: { de: 'Ausgeschieden', en: 'Left' },
  leftOn: { de: 'ausgeschieden am {day}', en: 'left on {day}' },
  empty: { de: 'Noch niemand aufgenommen.', en: 'Nobody added yet.' },
  tandems: { de: 'Tandems ansehen', en: 'See tandems' },
  handovers: { de: 'Zu den Übergaben', en: 'To the handovers' },
  actions: { de: 'Ändern', en: 'Change' },
  actionsOf: { de: 'Ändern: {name}', en: 'Change: {name}' },
  departure: {
    de: 'Danach warten diese Tandems auf eine Übergabe; sie stehen dann unter „Übergaben“.',
    en: 'These tandems then await a handover; they stand under "Handovers".',
  },
} as const satisfies Record<string, Label>;

export const openTandems: Counted = {
  one: { de: '{count} offenes Tandem', en: '{count} open tandem' },
  other: { de: '{count} offene Tandems', en: '{count} open tandems' },
};
