import { germanDay } from '../define/label.js';
import { say, type ProblemDefinition } from './problem-definition.js';

/** The rules that a command may break. An import that breaks one is flagged with the same code. */
export const ruleProblems = {
  'person-exists': {
    status: 409,
    title: { de: 'Person gibt es schon', en: 'Person exists' },
    detail: say('Diese Person ist schon erfasst.', 'This person is already registered.'),
  },
  'staff-exists': {
    status: 409,
    title: { de: 'Mitarbeitende gibt es schon', en: 'Staff exists' },
    detail: say('Diese Person ist schon Mitarbeitende.', 'This person is already staff.'),
  },
  'staff-already-left': {
    status: 409,
    title: { de: 'Schon ausgeschieden', en: 'Already left' },
    detail: ({ leftOn = '' }) => ({
      de: `Diese Person ist seit dem ${germanDay(leftOn)} ausgeschieden.`,
      en: `This person left on ${String(leftOn)}.`,
    }),
  },
  'role-before-joined': {
    status: 409,
    title: { de: 'Rolle vor dem Eintritt', en: 'Role before joined' },
    detail: ({ joinedOn = '' }) => ({
      de: `Die Rolle ändert sich frühestens mit dem Eintritt am ${germanDay(joinedOn)}. Bitte das Datum prüfen.`,
      en: `The role changes on the day of joining, ${String(joinedOn)}, at the earliest. Check the date.`,
    }),
  },
  'roles-unchanged': {
    status: 409,
    title: { de: 'Rollen unverändert', en: 'Roles unchanged' },
    detail: say(
      'Diese Person hat genau diese Rollen schon. Bitte andere Rollen wählen oder nichts erfassen.',
      'This person has exactly these roles already. Choose other roles, or record nothing.',
    ),
  },
  'left-before-joined': {
    status: 409,
    title: { de: 'Austritt vor Eintritt', en: 'Left before joined' },
    detail: ({ joinedOn = '' }) => ({
      de: `Der Austritt liegt vor dem Eintritt am ${germanDay(joinedOn)}. Bitte das Datum prüfen.`,
      en: `The departure lies before the start on ${String(joinedOn)}. Check the date.`,
    }),
  },
  'reference-unknown': {
    status: 422,
    title: { de: 'Unbekannte Kennung', en: 'Unknown id' },
    detail: ({ field = '' }) => ({
      de: `Was das Feld „${String(field)}“ nennt, gibt es nicht. Bitte aus der Liste wählen.`,
      en: `What the field "${String(field)}" names does not exist. Choose it from the list.`,
    }),
  },
  'pair-already-open': {
    status: 409,
    title: { de: 'Paar hat schon ein Tandem', en: 'Pair already has a tandem' },
    detail: say(
      'Diese beiden haben schon ein laufendes Tandem; je Paar gibt es höchstens eines. Bitte dort weiterführen oder es zuerst beenden.',
      'These two already have an open tandem; a pair has at most one. Continue there, or end it first.',
    ),
  },
} satisfies Record<string, ProblemDefinition>;
