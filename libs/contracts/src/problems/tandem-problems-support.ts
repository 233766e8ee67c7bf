import { germanDay } from '../define/label.js';
import { say, type ProblemDefinition } from './problem-definition.js';

/** What is agreed in a tandem, and who stands by it. */
export const tandemSupportProblems = {
  'goal-unknown': {
    status: 409,
    title: { de: 'Ziel unbekannt', en: 'Unknown goal' },
    detail: say(
      'Dieses Ziel gibt es in diesem Tandem nicht. Bitte aus den offenen Zielen wählen.',
      'This tandem has no such goal. Choose one of the open goals.',
    ),
  },
  'goal-closed': {
    status: 409,
    title: { de: 'Ziel schon abgeschlossen', en: 'Goal already closed' },
    detail: ({ closedOn = '' }) => ({
      de: `Dieses Ziel ist seit dem ${germanDay(closedOn)} erreicht oder verworfen. Geht es weiter, bitte ein neues Ziel vereinbaren; sonst das Datum prüfen.`,
      en: `This goal was achieved or dropped on ${String(closedOn)}. If it goes on, set a new goal; otherwise check the date.`,
    }),
  },
  'before-goal': {
    status: 409,
    title: { de: 'Vor dem Ziel', en: 'Before the goal' },
    detail: ({ setOn = '' }) => ({
      de: `Das Datum liegt vor der Vereinbarung des Ziels am ${germanDay(setOn)}. Bitte das Datum prüfen.`,
      en: `The date lies before the goal was set on ${String(setOn)}. Check the date.`,
    }),
  },
  'due-before-set': {
    status: 409,
    title: { de: 'Ziel fällig vor der Vereinbarung', en: 'Goal due before it is set' },
    detail: ({ setOn = '' }) => ({
      de: `Ein Ziel wird nicht fällig, bevor es am ${germanDay(setOn)} vereinbart ist. Bitte ein späteres Datum wählen oder das Feld leer lassen.`,
      en: `A goal is not due before it is set on ${String(setOn)}. Choose a later date, or leave the field empty.`,
    }),
  },
  'co-mentor-exists': {
    status: 409,
    title: { de: 'Schon in diesem Tandem', en: 'Already in this tandem' },
    detail: say(
      'Diese Person ist in diesem Tandem schon Mentor:in oder Co-Mentor:in. Bitte eine andere Person wählen.',
      'This person is already mentor or co-mentor in this tandem. Choose somebody else.',
    ),
  },
  'co-mentor-unknown': {
    status: 409,
    title: { de: 'Nicht Co-Mentor:in', en: 'Not a co-mentor' },
    detail: say(
      'Diese Person ist in diesem Tandem gerade nicht Co-Mentor:in. Bitte aus den Co-Mentor:innen wählen.',
      'This person is not a co-mentor of this tandem at present. Choose one of the co-mentors.',
    ),
  },
  'released-before-assigned': {
    status: 409,
    title: { de: 'Entlastet vor der Zuordnung', en: 'Released before assigned' },
    detail: ({ assignedOn = '' }) => ({
      de: `Das Datum liegt vor der Zuordnung am ${germanDay(assignedOn)}. Bitte das Datum prüfen.`,
      en: `The date lies before the co-mentor was assigned on ${String(assignedOn)}. Check the date.`,
    }),
  },
  'survey-person': {
    status: 409,
    title: { de: 'Person gehört nicht zum Tandem', en: 'Person not in this tandem' },
    detail: say(
      'Ein Fragebogen gehört zu Mentor:in, Mentee oder Co-Mentor:in dieses Tandems. Bitte eine dieser Personen wählen.',
      'A survey belongs to the mentor, the mentee or a co-mentor of this tandem. Choose one of them.',
    ),
  },
  'conflict-unknown': {
    status: 409,
    title: { de: 'Konflikt unbekannt', en: 'Unknown conflict' },
    detail: say(
      'Diesen Konflikt gibt es in diesem Tandem nicht. Bitte aus den offenen Konflikten wählen.',
      'This tandem has no such conflict. Choose one of the open conflicts.',
    ),
  },
  'conflict-already-resolved': {
    status: 409,
    title: { de: 'Konflikt schon geklärt', en: 'Conflict already resolved' },
    detail: ({ resolvedOn = '' }) => ({
      de: `Dieser Konflikt ist am ${germanDay(resolvedOn)} geklärt worden.`,
      en: `This conflict was resolved on ${String(resolvedOn)}.`,
    }),
  },
  'resolved-before-noted': {
    status: 409,
    title: { de: 'Klärung vor dem Konflikt', en: 'Resolved before noted' },
    detail: ({ notedOn = '' }) => ({
      de: `Die Klärung liegt vor dem Vermerk des Konflikts am ${germanDay(notedOn)}. Bitte das Datum prüfen.`,
      en: `The resolution lies before the conflict was noted on ${String(notedOn)}. Check the date.`,
    }),
  },
  'escalated-before-noted': {
    status: 409,
    title: { de: 'Eskaliert vor dem Konflikt', en: 'Escalated before noted' },
    detail: ({ notedOn = '' }) => ({
      de: `Das Datum liegt vor dem Vermerk des Konflikts am ${germanDay(notedOn)}. Bitte das Datum prüfen.`,
      en: `The date lies before the conflict was noted on ${String(notedOn)}. Check the date.`,
    }),
  },
  'same-coordinator': {
    status: 409,
    title: { de: 'Schon zuständig', en: 'Already responsible' },
    detail: say(
      'Diese Person koordiniert das Tandem schon. Bitte jemand anderen wählen.',
      'This person already coordinates the tandem. Choose somebody else.',
    ),
  },
  'cover-is-coordinator': {
    status: 409,
    title: { de: 'Vertretung durch sich selbst', en: 'Covering for oneself' },
    detail: say(
      'Wer das Tandem koordiniert, kann sich nicht selbst vertreten. Bitte jemand anderen wählen; endet die Vertretung, bitte ohne „Nur Vertretung“ zuweisen.',
      'Coordinators cannot cover for themselves. Choose somebody else; to end the cover, assign without "Absence cover only".',
    ),
  },
  'same-cover': {
    status: 409,
    title: { de: 'Vertritt schon', en: 'Already covering' },
    detail: say(
      'Diese Person vertritt die Koordination schon. Übernimmt sie ganz, bitte ohne „Nur Vertretung“ zuweisen.',
      'This person already covers for the coordinator. To take over for good, assign without "Absence cover only".',
    ),
  },
  'handover-open': {
    status: 409,
    title: { de: 'Übergabe läuft schon', en: 'Handover in progress' },
    detail: ({ startedOn = '' }) => ({
      de: `Seit dem ${germanDay(startedOn)} läuft schon eine Übergabe. Bitte sie zuerst abschließen; übernimmt doch jemand anderes, bitte „Koordination zuweisen“.`,
      en: `A handover has been in progress since ${String(startedOn)}. Complete it first; if somebody else takes over after all, assign the coordinator.`,
    }),
  },
  'no-handover': {
    status: 409,
    title: { de: 'Keine Übergabe', en: 'No handover' },
    detail: say(
      'Es läuft keine Übergabe, die abgeschlossen werden könnte. Bitte zuerst „Übergabe beginnen“ erfassen.',
      'There is no handover to complete. Start a handover first.',
    ),
  },
  'completed-before-handover': {
    status: 409,
    title: { de: 'Vor Beginn der Übergabe', en: 'Before the handover' },
    detail: ({ startedOn = '' }) => ({
      de: `Das Datum liegt vor dem Beginn der Übergabe am ${germanDay(startedOn)}. Bitte das Datum prüfen.`,
      en: `The date lies before the handover was started on ${String(startedOn)}. Check the date.`,
    }),
  },
  'handover-check-in-missing': {
    status: 409,
    title: { de: 'Begleitgespräch fehlt', en: 'Check-in missing' },
    detail: ({ startedOn = '' }) => ({
      de: `Eine Übergabe ist abgeschlossen, wenn die Nachfolge mit dem Tandem gesprochen hat. Seit dem ${germanDay(startedOn)} ist kein Begleitgespräch erfasst; bitte zuerst eines erfassen.`,
      en: `A handover is complete once the successor has talked with the tandem. No check-in is recorded since ${String(startedOn)}; record one first.`,
    }),
  },
} satisfies Record<string, ProblemDefinition>;
