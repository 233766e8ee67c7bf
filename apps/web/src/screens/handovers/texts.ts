import type { HandoversView, Label } from '@tandemspur/contracts';
import type { Counted } from '../../ui/language/plural.js';

export const texts = {
  title: { de: 'Übergaben', en: 'Handovers' },
  intro: {
    de: 'Eine Übergabe beginnt mit der Einweisung und ist abgeschlossen, wenn die Nachfolge sie bestätigt und ein Begleitgespräch geführt hat.',
    en: 'A handover begins with the briefing and is complete when the successor has confirmed it and held a check-in.',
  },
  awaiting: { de: 'Wartet auf Übergabe', en: 'Awaiting handover' },
  awaitingHint: {
    de: 'Tandems, um die sich niemand kümmert. Auswählen, Nachfolge bestimmen, beginnen.',
    en: 'Tandems that nobody looks after. Choose them, choose a successor, begin.',
  },
  noneAwaiting: { de: 'Um jedes Tandem kümmert sich jemand.', en: 'Every tandem is looked after.' },
  all: { de: 'Alle auswählen', en: 'Choose all' },
  successor: { de: 'Nachfolge', en: 'Successor' },
  pick: { de: 'Bitte wählen', en: 'Please choose' },
  nobodyThere: {
    de: 'Im Team ist niemand, der übernehmen kann. Unter „Team“ lässt sich jemand aufnehmen.',
    en: 'There is nobody in the team to take over. Add somebody under "Team".',
  },
  stop: { de: 'Anhalten', en: 'Stop' },
  progress: { de: '{done} von {total} übergeben', en: '{done} of {total} handed over' },
  stopped: {
    de: 'Angehalten. Was übergeben ist, bleibt es; der Rest lässt sich jederzeit fortsetzen.',
    en: 'Stopped. What is handed over stays so; the rest can be continued at any time.',
  },
  failed: { de: 'Nicht übergeben', en: 'Not handed over' },
  failure: { de: '{pair}: {reason}', en: '{pair}: {reason}' },
  open: { de: 'Begonnen', en: 'Begun' },
  noneOpen: { de: 'Keine Übergabe im Gang.', en: 'No handover under way.' },
  to: { de: 'an {name}, begonnen am {day} ({days})', en: 'to {name}, begun on {day} ({days})' },
  checkedIn: { de: 'Begleitgespräch geführt', en: 'check-in held' },
  notCheckedIn: { de: 'noch kein Begleitgespräch', en: 'no check-in yet' },
  completed: { de: 'In den letzten 30 Tagen abgeschlossen', en: 'Completed in the last 30 days' },
  completedTo: {
    de: 'an {name}, abgeschlossen am {day} nach {days}',
    en: 'to {name}, completed on {day} after {days}',
  },
  briefing: { de: 'Einweisung', en: 'Briefing' },
  briefingOf: { de: 'Einweisung: {pair}', en: 'Briefing: {pair}' },
  pdf: { de: 'PDF', en: 'PDF' },
  pdfOf: { de: 'Einweisung als PDF: {pair}', en: 'Briefing as PDF: {pair}' },
  allBriefings: {
    de: 'Alle Einweisungen für {name} (PDF)',
    en: 'All briefings for {name} (PDF)',
  },
  since: { de: 'seit {day}', en: 'since {day}' },
  unknown: { de: 'unbekannt', en: 'unknown' },
  commandOf: { de: '{command}: {pair}', en: '{command}: {pair}' },
} as const satisfies Record<string, Label>;

export const begin: Counted = {
  one: { de: '{count} Übergabe beginnen', en: 'Begin {count} handover' },
  other: { de: '{count} Übergaben beginnen', en: 'Begin {count} handovers' },
};

export const days: Counted = {
  one: { de: '{count} Tag', en: '{count} day' },
  other: { de: '{count} Tage', en: '{count} days' },
};

export const afterDays: Counted = {
  one: { de: '{count} Tag', en: '{count} day' },
  other: { de: '{count} Tagen', en: '{count} days' },
};

export const reasons: Readonly<Record<HandoversView['awaiting'][number]['reason'], Label>> = {
  'coordinator-left': {
    de: 'Koordination ausgeschieden: {name}',
    en: 'the coordinator has left: {name}',
  },
  'no-coordinator': { de: 'noch nie jemand zugewiesen', en: 'nobody was ever assigned' },
};
