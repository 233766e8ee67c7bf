import type { Label } from '@tandemspur/contracts';
import type { Counted } from '../../ui/language/plural.js';

export const texts = {
  title: { de: 'Betrieb', en: 'Operations' },
  intro: {
    de: 'Jedes Ereignis wird zuerst dauerhaft gespeichert und dann in die Ansichten übernommen. Hier steht, wie weit die Ansichten sind. Was auch immer hier steht: Gespeichertes geht nicht verloren.',
    en: 'Every event is first stored for good and then taken over into the views. This is how far the views have come. Whatever you see here: nothing that was stored is lost.',
  },
  loading: { de: 'Stand der Ansichten wird geladen', en: 'Loading the state of the views' },
  allWell: { de: 'Alles ist auf dem neuesten Stand.', en: 'Everything is up to date.' },
  catchingUp: { de: 'Die Ansichten holen gerade auf.', en: 'The views are catching up.' },
  views: { de: 'Ansichten', en: 'Views' },
  upToDate: { de: 'auf dem neuesten Stand', en: 'up to date' },
  paused: { de: 'angehalten', en: 'paused' },
  stopped: { de: 'wegen eines Fehlers angehalten', en: 'stopped because of an error' },
  building: { de: 'wird neu aufgebaut', en: 'being rebuilt' },
  buildingSome: { de: 'wird neu aufgebaut: {percent} %', en: 'being rebuilt: {percent} %' },
  outdated: {
    de: 'von einer früheren Programmversion, wartet auf den Neuaufbau',
    en: 'from an earlier version of the program, waiting to be rebuilt',
  },
  buildFailed: {
    de: 'Der letzte Neuaufbau ist gescheitert: {error}',
    en: 'The last rebuild has failed: {error}',
  },
  reason: { de: 'Grund: {reason}', en: 'Reason: {reason}' },
  complete: { de: 'vollständig, geprüft am {when}', en: 'complete, checked on {when}' },
  incomplete: {
    de: 'nicht vollständig laut Prüfung am {when}',
    en: 'not complete according to the check on {when}',
  },
  notProven: { de: 'Vollständigkeit noch nicht geprüft', en: 'completeness not checked yet' },
  pause: { de: 'Anhalten', en: 'Pause' },
  resume: { de: 'Fortsetzen', en: 'Resume' },
  parked: { de: 'Zurückgestellte Ereignisse', en: 'Parked events' },
  parkedIntro: {
    de: 'Diese Ereignisse sind gespeichert, konnten aber nicht verarbeitet werden. Spätere Ereignisse desselben Tandems oder derselben Person warten mit ihnen, damit die Reihenfolge stimmt. Alles andere geht weiter.',
    en: 'These events are stored but could not be processed. Later events of the same tandem or person wait with them, so that the order stays right. Everything else goes on.',
  },
  inView: { de: 'in: {view}', en: 'in: {view}' },
  since: { de: 'seit {when}', en: 'since {when}' },
  message: { de: 'Meldung des Programms', en: 'Message of the program' },
  seeTandem: { de: 'Tandem ansehen', en: 'See the tandem' },
  retry: { de: 'Erneut versuchen', en: 'Try again' },
  skip: { de: 'Überspringen …', en: 'Skip …' },
  done: { de: 'Erledigt: nichts wartet mehr.', en: 'Done: nothing waits any more.' },
  waitsForNext: {
    de: 'Übersprungen. Jetzt wartet ein späteres Ereignis.',
    en: 'Skipped. Now a later event waits.',
  },
  skipTitle: { de: 'Ereignis überspringen', en: 'Skip the event' },
  skipHint: {
    de: 'Die Ansicht „{view}“ lässt dieses Ereignis für immer weg und verarbeitet die folgenden. In der Geschichte bleibt es stehen, und diese Entscheidung wird mit dem Grund festgehalten. Meist ist es besser, auf ein berichtigtes Programm zu warten.',
    en: 'The view "{view}" leaves this event out for good and processes those that follow. It stays in history, and this decision is recorded with its reason. It is usually better to wait for the program to be mended.',
  },
  skipReason: {
    de: 'Grund (bitte keine Namen oder Angaben über Personen)',
    en: 'Reason (no names or details about people, please)',
  },
  required: { de: 'Bitte ausfüllen.', en: 'Please fill this in.' },
  skipNow: { de: 'Überspringen', en: 'Skip' },
} as const satisfies Record<string, Label>;

/** What the views are called; one that is not known by name keeps its own. */
export const viewNames: Readonly<Record<string, Label>> = {
  people: { de: 'Personen', en: 'People' },
  'person-timeline': { de: 'Verlauf der Personen', en: 'Course of the people' },
  staff: { de: 'Team', en: 'Team' },
  'tandem-overview': { de: 'Liste der Tandems', en: 'List of tandems' },
  'tandem-timeline': { de: 'Verlauf der Tandems', en: 'Course of the tandems' },
  'tandem-people': { de: 'Wer in welchem Tandem ist', en: 'Who is in which tandem' },
  'follow-ups': { de: 'Aufgaben der Tandems', en: 'Tasks of the tandems' },
  'person-follow-ups': { de: 'Aufgaben zu Personen', en: 'Tasks about people' },
  organisation: { de: 'Träger', en: 'Organisation' },
  programmes: { de: 'Programme', en: 'Programmes' },
  gatherings: { de: 'Veranstaltungen', en: 'Gatherings' },
  safeguarding: { de: 'Kinderschutz', en: 'Safeguarding' },
  reports: { de: 'Berichte', en: 'Reports' },
};

export const behind: Counted = {
  one: { de: '{count} Ereignis im Rückstand', en: 'behind by {count} event' },
  other: { de: '{count} Ereignisse im Rückstand', en: 'behind by {count} events' },
};
export const farBehind: Counted = {
  one: { de: 'mindestens {count} Ereignis im Rückstand', en: 'behind by at least {count} event' },
  other: { de: 'mindestens {count} Ereignisse im Rückstand', en: 'behind by at least {count} events' },
};
export const parkedTandems: Counted = {
  one: { de: '{count} Tandem zurückgestellt', en: '{count} tandem parked' },
  other: { de: '{count} Tandems zurückgestellt', en: '{count} tandems parked' },
};
export const parkedEntries: Counted = {
  one: { de: '{count} Eintrag zurückgestellt', en: '{count} entry parked' },
  other: { de: '{count} Einträge zurückgestellt', en: '{count} entries parked' },
};
export const followers: Counted = {
  one: { de: '{count} späteres Ereignis wartet mit', en: '{count} later event waits with it' },
  other: { de: '{count} spätere Ereignisse warten mit', en: '{count} later events wait with it' },
};
export const needALook: Counted = {
  one: { de: '{count} Ansicht braucht einen Blick.', en: '{count} view needs a look.' },
  other: { de: '{count} Ansichten brauchen einen Blick.', en: '{count} views need a look.' },
};
export const arePaused: Counted = {
  one: {
    de: '{count} Ansicht ist angehalten und zeigt Neues erst, wenn sie fortgesetzt wird.',
    en: '{count} view is paused and shows nothing new until it is resumed.',
  },
  other: {
    de: '{count} Ansichten sind angehalten und zeigen Neues erst, wenn sie fortgesetzt werden.',
    en: '{count} views are paused and show nothing new until they are resumed.',
  },
};
