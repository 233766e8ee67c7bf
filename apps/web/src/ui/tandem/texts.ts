import type { Label } from '@tandemspur/contracts';
import type { Counted } from '../language/plural.js';

export const texts = {
  unknown: { de: 'unbekannt', en: 'unknown' },
  overdue: { de: 'überfällig', en: 'overdue' },
  dueToday: { de: 'heute', en: 'today' },
  noneExpected: { de: 'keines erwartet', en: 'none expected' },
  noMeetingYet: { de: 'noch keines', en: 'none yet' },
  outOfDate: { de: 'Vielleicht nicht aktuell', en: 'May be out of date' },
  outOfDateHint: {
    de: 'Ein Ereignis dieses Tandems ist gespeichert, konnte aber nicht verarbeitet werden. Was hier steht, ist vielleicht nicht der neueste Stand.',
    en: 'An event of this tandem is stored but could not be processed. What you see here may not be the latest.',
  },
  seeOperations: { de: 'Unter „Betrieb“ ansehen', en: 'See "Operations"' },
} as const satisfies Record<string, Label>;

export const overdueSince: Counted = {
  one: { de: '{count} Tag überfällig', en: '{count} day overdue' },
  other: { de: '{count} Tage überfällig', en: '{count} days overdue' },
};

export const overdueMonths: Counted = {
  one: { de: '{count} Monat überfällig', en: '{count} month overdue' },
  other: { de: '{count} Monate überfällig', en: '{count} months overdue' },
};

export const openConflicts: Counted = {
  one: { de: '{count} offener Konflikt', en: '{count} open conflict' },
  other: { de: '{count} offene Konflikte', en: '{count} open conflicts' },
};
