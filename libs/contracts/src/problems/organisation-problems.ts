import { germanDay } from '../define/label.js';
import { say, type ProblemDefinition } from './problem-definition.js';

/** The rules of an organisation's standards, targets and grants, and of its programmes. */
export const organisationProblems = {
  'standard-already-adopted': {
    status: 409,
    title: { de: 'Standard gilt schon', en: 'Standard already adopted' },
    detail: ({ adoptedOn = '' }) => ({
      de: `Dieser Standard gilt in dieser Ausgabe und Stufe schon seit dem ${germanDay(adoptedOn)}. Bitte eine andere Ausgabe, Stufe oder ein anderes Programm wählen.`,
      en: `This standard has held in this edition and level since ${String(adoptedOn)}. Choose another edition, level or programme.`,
    }),
  },
  'target-unchanged': {
    status: 409,
    title: { de: 'Sollwert gilt schon', en: 'Target already set' },
    detail: ({ validFrom = '' }) => ({
      de: `Dieser Sollwert ist ab dem ${germanDay(validFrom)} schon so gesetzt. Bitte einen anderen Wert angeben oder nichts erfassen.`,
      en: `This target is already set so from ${String(validFrom)}. Give another value, or record nothing.`,
    }),
  },
  'grant-period-empty': {
    status: 422,
    title: { de: 'Zeitraum ist leer', en: 'Period is empty' },
    detail: say(
      'Eine Förderung endet nach dem Tag, an dem sie beginnt. Bitte beide Tage prüfen.',
      'A grant ends after the day on which it begins. Check both days.',
    ),
  },
  'grant-unknown': {
    status: 422,
    title: { de: 'Förderung unbekannt', en: 'Unknown grant' },
    detail: say(
      'Diese Förderung gibt es beim Träger nicht. Bitte aus der Liste der Förderungen wählen.',
      'The organisation has no such grant. Choose it from the list of grants.',
    ),
  },
  'grant-already-closed': {
    status: 409,
    title: { de: 'Förderung schon beendet', en: 'Grant already closed' },
    detail: ({ closedOn = '' }) => ({
      de: `Diese Förderung ist seit dem ${germanDay(closedOn)} beendet.`,
      en: `This grant was closed on ${String(closedOn)}.`,
    }),
  },
  'closed-before-registered': {
    status: 409,
    title: { de: 'Ende vor der Anlage', en: 'Closed before registered' },
    detail: ({ registeredOn = '' }) => ({
      de: `Die Förderung ist am ${germanDay(registeredOn)} angelegt; davor endet sie nicht. Bitte das Datum prüfen.`,
      en: `The grant was registered on ${String(registeredOn)} and does not end before that. Check the date.`,
    }),
  },
  'programme-exists': {
    status: 409,
    title: { de: 'Programm gibt es schon', en: 'Programme exists' },
    detail: say('Dieses Programm ist schon eröffnet.', 'This programme is already open.'),
  },
  'programme-already-closed': {
    status: 409,
    title: { de: 'Programm schon beendet', en: 'Programme already closed' },
    detail: ({ closedOn = '' }) => ({
      de: `Dieses Programm ist seit dem ${germanDay(closedOn)} beendet. Soll es weitergehen, bitte ein neues eröffnen.`,
      en: `This programme was closed on ${String(closedOn)}. If it is to go on, open a new one.`,
    }),
  },
  'closed-before-opened': {
    status: 409,
    title: { de: 'Ende vor der Eröffnung', en: 'Closed before opened' },
    detail: ({ openedOn = '' }) => ({
      de: `Das Programm ist am ${germanDay(openedOn)} eröffnet; davor endet es nicht. Bitte das Datum prüfen.`,
      en: `The programme was opened on ${String(openedOn)} and does not end before that. Check the date.`,
    }),
  },
} satisfies Record<string, ProblemDefinition>;
