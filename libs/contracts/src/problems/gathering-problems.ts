import { germanDay } from '../define/label.js';
import { say, type ProblemDefinition } from './problem-definition.js';

export const gatheringProblems = {
  'gathering-exists': {
    status: 409,
    title: { de: 'Veranstaltung gibt es schon', en: 'Gathering exists' },
    detail: say('Diese Veranstaltung ist schon erfasst.', 'This gathering is already recorded.'),
  },
  'already-attended': {
    status: 409,
    title: { de: 'Teilnahme schon erfasst', en: 'Attendance already recorded' },
    detail: say(
      'Alle Genannten stehen schon auf der Liste; jede Person zählt einmal. Es ist nichts zu tun.',
      'Everybody named is on the list already; each person counts once. There is nothing to do.',
    ),
  },
  'attended-before-held': {
    status: 409,
    title: { de: 'Vor der Veranstaltung', en: 'Before the gathering' },
    detail: ({ heldOn = '' }) => ({
      de: `Die Veranstaltung war am ${germanDay(heldOn)}. Bitte das Datum der Teilnahme prüfen.`,
      en: `The gathering was on ${String(heldOn)}. Check the date of the attendance.`,
    }),
  },
} satisfies Record<string, ProblemDefinition>;
