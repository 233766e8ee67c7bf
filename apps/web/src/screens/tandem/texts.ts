import type { Label } from '@tandemspur/contracts';
import type { Counted } from '../../ui/language/plural.js';

export const texts = {
  back: { de: 'Alle Tandems', en: 'All tandems' },
  loading: { de: 'Tandem wird geladen', en: 'Loading the tandem' },
  mentee: { de: 'Mentee', en: 'Mentee' },
  mentor: { de: 'Mentor:in', en: 'Mentor' },
  coordinator: { de: 'Koordination', en: 'Coordinator' },
  nobody: { de: 'niemand zugewiesen', en: 'nobody assigned' },
  unknown: { de: 'unbekannt', en: 'unknown' },
  rhythm: { de: 'Rhythmus', en: 'Rhythm' },
  term: { de: 'Laufzeit', en: 'Term' },
  hours: { de: 'Umfang', en: 'Extent' },
  mode: { de: 'Modus', en: 'Mode' },
  rematch: { de: 'Nachfolge von', en: 'Rematch of' },
  earlier: { de: 'früheres Tandem ansehen', en: 'see the earlier tandem' },
  agreed: { de: 'Vereinbart', en: 'Agreed' },
  figures: { de: 'Auf einen Blick', en: 'At a glance' },
  meetings: { de: 'Treffen', en: 'Meetings' },
  missed: { de: 'Ausgefallen', en: 'Missed' },
  last: { de: 'Letztes Treffen', en: 'Last meeting' },
  next: { de: 'Nächstes Treffen bis', en: 'Next meeting by' },
  conflicts: { de: 'Offene Konflikte', en: 'Open conflicts' },
  none: { de: 'keine', en: 'none' },
  actions: { de: 'Erfassen', en: 'Record' },
  more: { de: 'Weitere …', en: 'More …' },
  matchedOn: { de: 'seit {day}', en: 'since {day}' },
  proposedOn: { de: 'vorgeschlagen am {day}', en: 'proposed on {day}' },
  lived: { de: '{from} – {to}', en: '{from} – {to}' },
  life: { de: 'Verlauf', en: 'Course' },
  history: { de: 'Ereignisse', en: 'Events' },
} as const satisfies Record<string, Label>;

export const everyDays: Counted = {
  one: { de: 'jeden Tag', en: 'every day' },
  other: { de: 'alle {count} Tage', en: 'every {count} days' },
};
export const months: Counted = {
  one: { de: '{count} Monat', en: '{count} month' },
  other: { de: '{count} Monate', en: '{count} months' },
};
export const hoursPerMonth: Counted = {
  one: { de: '{count} Stunde im Monat', en: '{count} hour per month' },
  other: { de: '{count} Stunden im Monat', en: '{count} hours per month' },
};
