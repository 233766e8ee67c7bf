import type { Label } from '@tandemspur/contracts';
import type { Counted } from '../../ui/language/plural.js';

export const texts = {
  title: { de: 'Tandems', en: 'Tandems' },
  add: { de: 'Neues Tandem', en: 'New tandem' },
  search: { de: 'Mentor:in oder Mentee suchen', en: 'Search for a mentor or mentee' },
  filters: { de: 'Suchen und filtern', en: 'Search and filter' },
  status: { de: 'Status', en: 'Status' },
  coordinator: { de: 'Koordination', en: 'Coordinator' },
  clear: { de: 'Filter löschen', en: 'Clear the filters' },
  tandem: { de: 'Tandem', en: 'Tandem' },
  last: { de: 'Letztes Treffen', en: 'Last meeting' },
  next: { de: 'Nächstes bis', en: 'Next by' },
  conflicts: { de: 'Konflikte', en: 'Conflicts' },
  noConflicts: { de: 'keine offenen', en: 'none open' },
  filter: { de: 'Filter', en: 'Filters' },
  actions: { de: 'Erfassen', en: 'Record' },
  meeting: { de: 'Treffen', en: 'Meeting' },
  meetingOf: { de: 'Treffen erfassen: {pair}', en: 'Record a meeting: {pair}' },
  since: { de: 'seit {day}', en: 'since {day}' },
  until: { de: 'bis {day}', en: 'until {day}' },
  nobody: { de: 'niemand zugewiesen', en: 'nobody assigned' },
  more: { de: 'Mehr laden', en: 'Load more' },
  shown: { de: '{shown} von {total} gezeigt', en: '{shown} of {total} shown' },
  loading: { de: 'Tandems werden geladen', en: 'Loading tandems' },
  notFound: { de: 'Nichts gefunden', en: 'Nothing found' },
  notFoundHint: {
    de: 'Zu dieser Suche und diesen Filtern gibt es kein Tandem.',
    en: 'No tandem matches this search and these filters.',
  },
  empty: { de: 'Noch keine Tandems', en: 'No tandems yet' },
  emptyHint: {
    de: 'Hier stehen bald alle Tandems, das dringendste zuerst. So geht es los:',
    en: 'This is where all tandems will stand, the most urgent first. To begin:',
  },
  emptyAdd: { de: 'Das erste Tandem anlegen', en: 'Add the first tandem' },
  emptyImport: { de: 'Eine vorhandene Liste übernehmen', en: 'Import an existing list' },
  emptyDemo: { de: 'Mit Beispieldaten ausprobieren', en: 'Try it with sample data' },
} as const satisfies Record<string, Label>;

export const total: Counted = {
  one: { de: '{count} Tandem', en: '{count} tandem' },
  other: { de: '{count} Tandems', en: '{count} tandems' },
};
