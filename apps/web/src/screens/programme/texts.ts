import type { Label } from '@tandemspur/contracts';
import type { Counted } from '../../ui/language/plural.js';

export const texts = {
  back: { de: 'Zu den Programmen', en: 'To the programmes' },
  closedOn: { de: 'Beendet am {day}', en: 'Closed on {day}' },
  facts: { de: 'Angaben', en: 'Facts' },
  targetGroup: { de: 'Zielgruppe', en: 'Target group' },
  setting: { de: 'Rahmen', en: 'Setting' },
  term: { de: 'Vereinbarte Laufzeit', en: 'Agreed term' },
  rhythm: { de: 'Vereinbarter Rhythmus', en: 'Agreed rhythm' },
  hours: { de: 'Vereinbarte Stunden', en: 'Agreed hours' },
  modes: { de: 'Modi', en: 'Modes' },
  openedOn: { de: 'Eröffnet am', en: 'Opened on' },
  closed: { de: 'Beendet am', en: 'Closed on' },
  unknown: { de: 'ohne Angabe', en: 'not given' },
  see: { de: 'Ansehen', en: 'See' },
  worklist: { de: 'Aufgaben des Programms', en: 'Tasks of the programme' },
  waiting: { de: 'Warteliste', en: 'Waiting list' },
  people: { de: 'Personen', en: 'People' },
  overview: { de: 'Tandems, heute und früher', en: 'Tandems, today and earlier' },
} as const satisfies Record<string, Label>;

export const months: Counted = {
  one: { de: '{count} Monat', en: '{count} month' },
  other: { de: '{count} Monate', en: '{count} months' },
};

export const everyDays: Counted = {
  one: { de: 'jeden Tag', en: 'every day' },
  other: { de: 'alle {count} Tage', en: 'every {count} days' },
};

export const hoursPerMonth: Counted = {
  one: { de: '{count} Stunde im Monat', en: '{count} hour per month' },
  other: { de: '{count} Stunden im Monat', en: '{count} hours per month' },
};
