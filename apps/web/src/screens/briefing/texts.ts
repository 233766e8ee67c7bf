import type { Label } from '@tandemspur/contracts';
import type { Counted } from '../../ui/language/plural.js';

export const texts = {
  title: { de: 'Einweisung', en: 'Briefing' },
  back: { de: 'Zum Tandem', en: 'To the tandem' },
  loading: { de: 'Einweisung wird geladen', en: 'Loading the briefing' },
  made: {
    de: 'Stand {day}, aus den Ereignissen dieses Tandems erstellt',
    en: 'As of {day}, made from the events of this tandem',
  },
  pdf: { de: 'Als PDF laden', en: 'Load as PDF' },
  print: { de: 'Drucken', en: 'Print' },
  unknown: { de: 'unbekannt', en: 'unknown' },
  unreadable: {
    de: 'Ereignisse einer neueren Programmversion fehlen hier: {count}.',
    en: 'Events of a newer version of the program are missing here: {count}.',
  },
  incomplete: { de: 'Nicht alles ist lesbar', en: 'Not everything can be read' },
  safeguarding: { de: 'Kinderschutz', en: 'Safeguarding' },

  who: { de: 'Wer ist wer', en: 'Who is who' },
  mentee: { de: 'Mentee', en: 'Mentee' },
  mentor: { de: 'Mentor:in', en: 'Mentor' },
  guardian: { de: 'Sorgeberechtigt', en: 'Guardian' },
  coMentor: { de: 'Co-Mentor:in', en: 'Co-mentor' },
  programme: { de: 'Programm', en: 'Programme' },
  coordinator: { de: 'Koordination', en: 'Coordinator' },
  cover: { de: 'Vertretung', en: 'Cover' },
  handover: { de: 'Übergabe', en: 'Handover' },
  handoverOpen: { de: 'an {name}, begonnen am {day}', en: 'to {name}, started on {day}' },
  handoverDone: { de: 'an {name}, {day}', en: 'to {name}, {day}' },
  scoped: { de: '{name} ({scope}), {span}', en: '{name} ({scope}), {span}' },
  tenure: { de: '{name}, {span}', en: '{name}, {span}' },
  since: { de: 'seit {from}', en: 'since {from}' },
  span: { de: '{from} – {to}', en: '{from} – {to}' },

  agreed: { de: 'Stand und Vereinbarung', en: 'State and agreement' },
  status: { de: 'Status', en: 'Status' },
  matchedOn: { de: 'Gebildet', en: 'Matched' },
  firstMeetingOn: { de: 'Erstes Treffen', en: 'First meeting' },
  endedOn: { de: 'Beendet', en: 'Ended' },
  rhythm: { de: 'Rhythmus', en: 'Rhythm' },
  term: { de: 'Laufzeit', en: 'Term' },
  until: { de: '{term}, bis {day}', en: '{term}, until {day}' },
  hours: { de: 'Umfang', en: 'Extent' },
  mode: { de: 'Modus', en: 'Mode' },
  signedOn: { de: 'Vereinbarung unterschrieben', en: 'Agreement signed' },
  meetings: { de: 'Treffen', en: 'Meetings' },
  held: { de: '{held}, ausgefallen {missed}', en: '{held}, missed {missed}' },
  lastMeeting: { de: 'Letztes Treffen', en: 'Last meeting' },
  contactRule: { de: 'Kontakt nach dem Ende', en: 'Contact after the end' },
  earlier: { de: 'Früheres Tandem', en: 'Earlier tandem' },
  later: { de: 'Späteres Tandem', en: 'Later tandem' },
  see: { de: 'ansehen', en: 'see' },

  toDo: { de: 'Zu tun', en: 'To do' },
  nothingToDo: { de: 'Zurzeit ist nichts zu tun.', en: 'Nothing to do at present.' },
  overdue: { de: 'überfällig', en: 'overdue' },
  due: { de: 'fällig', en: 'due' },
  at_risk: { de: 'gefährdet', en: 'at risk' },
  by: { de: 'bis {day}', en: 'by {day}' },
  awaited: { de: 'Was bevorsteht', en: 'What lies ahead' },

  goals: { de: 'Offene Ziele', en: 'Open goals' },
  noGoals: { de: 'Kein offenes Ziel.', en: 'No open goal.' },
  progress: { de: 'Fortschritt {scale} von 4', en: 'progress {scale} out of 4' },
  setOn: { de: 'vereinbart am {day}', en: 'set on {day}' },

  conflicts: { de: 'Konflikte', en: 'Conflicts' },
  noConflicts: { de: 'Bisher kein Konflikt.', en: 'No conflict so far.' },
  conflict: { de: '{category} ({severity})', en: '{category} ({severity})' },
  open: { de: 'offen seit {day}', en: 'open since {day}' },
  escalated: { de: 'eskaliert am {day}', en: 'escalated on {day}' },
  settled: { de: 'vermerkt am {from}, geklärt am {to}', en: 'noted on {from}, settled on {to}' },

  tone: { de: 'Ton der letzten Gespräche', en: 'Tone of the last talks' },
  noTone: { de: 'Noch kein Gespräch erfasst.', en: 'No talk recorded yet.' },
  value: { de: '{value} von 5', en: '{value} out of 5' },

  pauses: { de: 'Pausen', en: 'Pauses' },
  expected: { de: 'voraussichtlich bis {day}', en: 'expected until {day}' },
  keyMoments: { de: 'Schlüsselmomente', en: 'Key moments' },
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
export const days: Counted = {
  one: { de: '{count} Tag', en: '{count} day' },
  other: { de: '{count} Tage', en: '{count} days' },
};
