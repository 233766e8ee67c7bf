import type { Label } from '@tandemspur/contracts';
import type { FollowUpStanding } from '../../api/worklist-queries.js';
import type { IconName } from '../../ui/icon.js';
import type { Counted } from '../../ui/language/plural.js';

export const texts = {
  title: { de: 'Aufgaben', en: 'Tasks' },
  filters: { de: 'Filtern', en: 'Filter' },
  nothing: { de: 'Nichts zu tun. Alles ist auf dem Stand.', en: 'Nothing to do. All is up to date.' },
  standards: { de: 'Es gilt:', en: 'In force:' },
  standard: { de: '{standard} ({how})', en: '{standard} ({how})' },
  standardOf: { de: '{standard} für {programme} ({how})', en: '{standard} for {programme} ({how})' },
  adopted: { de: 'übernommen', en: 'adopted' },
  default: { de: 'Vorgabe, solange keiner übernommen ist', en: 'default while none is adopted' },
  source: { de: 'Woher kommt das?', en: 'Where does this come from?' },
  by: { de: 'bis {day}', en: 'by {day}' },
  coordinator: { de: 'Koordination: {name}', en: 'Coordinator: {name}' },
  nobody: { de: 'niemand zugewiesen', en: 'nobody assigned' },
  unknown: { de: 'unbekannt', en: 'unknown' },
  more: { de: 'Mehr laden', en: 'Load more' },
  settle: { de: '{command}: {whom}', en: '{command}: {whom}' },
  calendar: { de: 'Im eigenen Kalender', en: 'In your own calendar' },
  calendarHint: {
    de: 'Diese Adresse lässt sich im Kalender abonnieren. Sie enthält Fristen und die Art der Aufgabe, aber keine Namen.',
    en: 'Subscribe to this address in your calendar. It holds days and kinds of tasks, but no names.',
  },
  address: { de: 'Adresse des Kalenders', en: 'Address of the calendar' },
  copy: { de: 'Adresse kopieren', en: 'Copy the address' },
  copied: { de: 'Adresse kopiert', en: 'Address copied' },
  selected: { de: 'Adresse markiert: bitte kopieren', en: 'Address selected: please copy it' },
} as const satisfies Record<string, Label>;

interface Section {
  readonly standing: FollowUpStanding;
  readonly count: 'overdue' | 'due' | 'atRisk' | 'upcoming';
  readonly title: Label;
  readonly icon: IconName;
}

/** In the order in which they should be looked at. */
export const sections: readonly Section[] = [
  { standing: 'overdue', count: 'overdue', title: { de: 'Überfällig', en: 'Overdue' }, icon: 'alert' },
  { standing: 'due', count: 'due', title: { de: 'Fällig', en: 'Due' }, icon: 'clock' },
  { standing: 'at_risk', count: 'atRisk', title: { de: 'Gefährdet', en: 'At risk' }, icon: 'conflict' },
  { standing: 'upcoming', count: 'upcoming', title: { de: 'Demnächst', en: 'Upcoming' }, icon: 'dots' },
];

export const overdueBy: Counted = {
  one: { de: 'seit {count} Tag überfällig', en: 'overdue for {count} day' },
  other: { de: 'seit {count} Tagen überfällig', en: 'overdue for {count} days' },
};
