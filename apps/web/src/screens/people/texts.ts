import type { Label } from '@tandemspur/contracts';
import type { Counted } from '../../ui/language/plural.js';

export const texts = {
  title: { de: 'Personen', en: 'People' },
  search: { de: 'Name suchen', en: 'Search for a name' },
  filters: { de: 'Suchen und filtern', en: 'Search and filter' },
  kind: { de: 'Art', en: 'Kind' },
  programme: { de: 'Programm', en: 'Programme' },
  all: { de: 'alle', en: 'all' },
  add: { de: 'Aufnehmen', en: 'Register' },
  empty: { de: 'Hier steht niemand.', en: 'Nobody here.' },
  minor: { de: 'minderjährig', en: 'minor' },
  since: { de: 'seit {day}', en: 'since {day}' },
  left: { de: 'ausgeschieden am {day}', en: 'left on {day}' },
  declined: { de: 'abgelehnt am {day}', en: 'declined on {day}' },
  postcode: { de: 'PLZ-Gebiet {area}', en: 'postcode area {area}' },
} as const satisfies Record<string, Label>;

export const total: Counted = {
  one: { de: '{count} Person', en: '{count} person' },
  other: { de: '{count} Personen', en: '{count} people' },
};
