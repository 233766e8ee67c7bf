import type { FollowUpView, Label } from '@tandemspur/contracts';
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
  until: { de: '{term}, bis {day}', en: '{term}, until {day}' },
  agreement: { de: 'Vereinbarung', en: 'Agreement' },
  signedOn: { de: 'unterschrieben am {day}', en: 'signed on {day}' },
  programme: { de: 'Programm', en: 'Programme' },
  cover: { de: 'Vertretung', en: 'Cover' },
  coMentor: { de: 'Co-Mentor:in', en: 'Co-mentor' },
  rematch: { de: 'Nachfolge von', en: 'Rematch of' },
  earlier: { de: 'früheres Tandem ansehen', en: 'see the earlier tandem' },
  followedBy: { de: 'Nachfolge', en: 'Followed by' },
  later: { de: 'späteres Tandem ansehen', en: 'see the later tandem' },
  closure: { de: 'Abschluss eingeleitet am {day}', en: 'closure started on {day}' },
  links: { de: 'Mehr zu diesem Tandem', en: 'More about this tandem' },
  briefing: { de: 'Einweisung', en: 'Briefing' },
  lookBack: { de: 'Geschichte und Rückblick', en: 'History and looking back' },
  keyMoments: { de: 'Schlüsselmomente', en: 'Key moments' },
  agreed: { de: 'Vereinbart', en: 'Agreed' },
  figures: { de: 'Auf einen Blick', en: 'At a glance' },
  meetings: { de: 'Treffen', en: 'Meetings' },
  missed: { de: 'Ausgefallen', en: 'Missed' },
  last: { de: 'Letztes Treffen', en: 'Last meeting' },
  next: { de: 'Nächstes Treffen bis', en: 'Next meeting by' },
  conflicts: { de: 'Offene Konflikte', en: 'Open conflicts' },
  none: { de: 'keine', en: 'none' },
  matchedOn: { de: 'seit {day}', en: 'since {day}' },
  proposedOn: { de: 'vorgeschlagen am {day}', en: 'proposed on {day}' },
  lived: { de: '{from} – {to}', en: '{from} – {to}' },
  life: { de: 'Verlauf', en: 'Course' },
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

export const noticeTexts = {
  unknown: { de: 'unbekannt', en: 'unknown' },
  safeguarding: { de: 'Kinderschutz: offener Fall', en: 'Safeguarding: open case' },
  safeguardingHint: {
    de: 'Näheres weiß nur, wer mit dem Fall betraut ist.',
    en: 'Only those entrusted with the case know more.',
  },
  awaiting: { de: 'Wartet auf Übergabe', en: 'Awaiting handover' },
  awaitingHint: {
    de: 'Zurzeit begleitet niemand dieses Tandem.',
    en: 'Nobody looks after this tandem at present.',
  },
  handover: { de: 'Übergabe läuft', en: 'Handover under way' },
  handoverTo: { de: 'An {name}, begonnen am {day}.', en: 'To {name}, started on {day}.' },
  handovers: { de: 'Zu den Übergaben', en: 'See the handovers' },
} as const satisfies Record<string, Label>;

export const followUpTexts = {
  title: { de: 'Zu tun', en: 'To do' },
  none: { de: 'Zurzeit ist nichts zu tun.', en: 'Nothing to do at present.' },
  all: { de: 'Alle {count} zeigen', en: 'Show all {count}' },
  later: { de: 'Demnächst ({count})', en: 'Upcoming ({count})' },
  by: { de: 'bis {day}', en: 'by {day}' },
  why: { de: 'Warum?', en: 'Why?' },
  settle: { de: 'Erledigen', en: 'Settle' },
  settleOf: { de: 'Erledigen: {what}', en: 'Settle: {what}' },
} as const satisfies Record<string, Label>;

export const standings: Readonly<Record<FollowUpView['standing'], Label>> = {
  overdue: { de: 'überfällig', en: 'overdue' },
  due: { de: 'fällig', en: 'due' },
  at_risk: { de: 'gefährdet', en: 'at risk' },
  upcoming: { de: 'demnächst', en: 'upcoming' },
};

export const overdueBy: Counted = {
  one: { de: 'seit {count} Tag überfällig', en: 'overdue for {count} day' },
  other: { de: 'seit {count} Tagen überfällig', en: 'overdue for {count} days' },
};

export const goalTexts = {
  title: { de: 'Ziele', en: 'Goals' },
  none: { de: 'Noch kein Ziel vereinbart.', en: 'No goal set yet.' },
  noneOpen: { de: 'Kein offenes Ziel.', en: 'No open goal.' },
  set: { de: 'vereinbart am {day}', en: 'set on {day}' },
  due: { de: 'bis {day}', en: 'by {day}' },
  progress: { de: 'Fortschritt {scale} von {best}', en: 'progress {scale} out of {best}' },
  noProgress: { de: 'noch kein Fortschritt vermerkt', en: 'no progress noted yet' },
  achieved: { de: 'erreicht am {day}', en: 'achieved on {day}' },
  dropped: { de: 'verworfen am {day}', en: 'dropped on {day}' },
  settled: { de: 'Erreicht oder verworfen ({count})', en: 'Achieved or dropped ({count})' },
} as const satisfies Record<string, Label>;
