import type { Label } from '@tandemspur/contracts';

export const texts = {
  title: { de: 'Geschichte und Rückblick', en: 'History and looking back' },
  back: { de: 'Zum Tandem', en: 'To the tandem' },
  loading: { de: 'Geschichte wird geladen', en: 'Loading the history' },
  intro: {
    de: 'Wie dieses Tandem stand, und was man damals davon wusste. Die Adresse dieser Seite hält den Blickwinkel fest und lässt sich weitergeben.',
    en: 'How this tandem stood, and what was known of it then. The address of this page keeps the viewpoint and can be passed on.',
  },
  viewpoint: { de: 'Blickwinkel', en: 'Viewpoint' },
  knownAt: { de: 'Bekannt am', en: 'Known on' },
  asOf: { de: 'Geschehen bis', en: 'Happened until' },
  today: { de: 'Zurück auf heute', en: 'Back to today' },
  compare: { de: 'Mit heute vergleichen', en: 'Compare with today' },
  seesNow: { de: 'So ist es heute bekannt.', en: 'As it is known today.' },
  seesKnown: { de: 'So war es am {known} bekannt.', en: 'As it was known on {known}.' },
  seesUntil: {
    de: 'So ist es heute bekannt, soweit es bis zum {until} geschehen ist.',
    en: 'As it is known today, as far as it had happened by {until}.',
  },
  seesBoth: {
    de: 'So war es am {known} bekannt, soweit es bis zum {until} geschehen war.',
    en: 'As it was known on {known}, as far as it had happened by {until}.',
  },
  nothingKnown: {
    de: 'An diesem Tag war von diesem Tandem noch nichts erfasst.',
    en: 'On that day nothing was recorded of this tandem yet.',
  },
  nothingHappened: {
    de: 'Bis zu diesem Tag ist von diesem Tandem nichts erfasst.',
    en: 'Nothing is recorded of this tandem up to that day.',
  },
  stateThen: { de: 'Stand damals', en: 'State then' },
  stateNow: { de: 'Stand heute', en: 'State today' },
  stateAfter: { de: 'Stand danach', en: 'State after it' },
  events: { de: 'Ereignisse', en: 'Events' },
  more: { de: 'Frühere Ereignisse zeigen', en: 'Show earlier events' },
  difference: { de: 'Was heute anders aussieht', en: 'What looks different today' },
  noDifference: { de: 'Heute sieht es noch genauso aus.', en: 'It looks just the same today.' },
  fromTo: { de: '{before} → {after}', en: '{before} → {after}' },
  unreadable: {
    de: 'Nicht alles ist lesbar',
    en: 'Not everything can be read',
  },
  unreadableHint: {
    de: 'Ereignisse einer neueren Programmversion fehlen hier: {count}.',
    en: 'Events of a newer version of the program are missing here: {count}.',
  },
  take: { de: 'Mitnehmen', en: 'Take along' },
  cloudevents: { de: 'JSON-Zeilen (CloudEvents)', en: 'JSON lines (CloudEvents)' },
  csv: { de: 'Tabelle (CSV)', en: 'Table (CSV)' },
  html: { de: 'Seite zum Drucken', en: 'Page to print' },
} as const satisfies Record<string, Label>;

export const stateTexts = {
  status: { de: 'Status', en: 'Status' },
  mentee: { de: 'Mentee', en: 'Mentee' },
  mentor: { de: 'Mentor:in', en: 'Mentor' },
  coordinator: { de: 'Koordination', en: 'Coordinator' },
  matchedOn: { de: 'Gebildet', en: 'Matched' },
  firstMeetingOn: { de: 'Erstes Treffen', en: 'First meeting' },
  meetings: { de: 'Treffen', en: 'Meetings' },
  missed: { de: 'Ausgefallen', en: 'Missed' },
  lastContactOn: { de: 'Letztes Treffen', en: 'Last meeting' },
  nextContactOn: { de: 'Nächstes Treffen bis', en: 'Next meeting by' },
  openConflicts: { de: 'Offene Konflikte', en: 'Open conflicts' },
  endedOn: { de: 'Beendet', en: 'Ended' },
  none: { de: 'keine', en: 'none' },
  nobody: { de: 'niemand', en: 'nobody' },
  unknown: { de: 'unbekannt', en: 'unknown' },
} as const satisfies Record<string, Label>;
