import type { Label } from '@tandemspur/contracts';
import type { Counted } from '../language/plural.js';

export const texts = {
  unknown: { de: 'unbekannt', en: 'unknown' },
  overdue: { de: 'überfällig', en: 'overdue' },
  dueToday: { de: 'heute', en: 'today' },
  noneExpected: { de: 'keines erwartet', en: 'none expected' },
  noMeetingYet: { de: 'noch keines', en: 'none yet' },
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
