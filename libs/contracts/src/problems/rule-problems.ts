import { germanDay } from '../define/label.js';
import { say, type ProblemDefinition } from './problem-definition.js';

/** The rules that a command may break. An import that breaks one is flagged with the same code. */
export const ruleProblems = {
  'tandem-exists': {
    status: 409,
    title: { de: 'Tandem gibt es schon', en: 'Tandem exists' },
    detail: say('Dieses Tandem ist schon vorgeschlagen.', 'This tandem has already been proposed.'),
  },
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
  'proposal-not-open': {
    status: 409,
    title: { de: 'Kein offener Vorschlag', en: 'No open proposal' },
    detail: say(
      'Nur ein offener Vorschlag kann angenommen oder abgelehnt werden; dieses Tandem ist darüber hinaus.',
      'Only an open proposal can be matched or declined; this tandem is past that.',
    ),
  },
  'matched-before-proposed': {
    status: 409,
    title: { de: 'Datum vor dem Vorschlag', en: 'Before the proposal' },
    detail: ({ proposedOn = '' }) => ({
      de: `Das Datum liegt vor dem Vorschlag vom ${germanDay(proposedOn)}. Bitte das Datum prüfen.`,
      en: `The date lies before the proposal of ${String(proposedOn)}. Check the date.`,
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
  'not-matched': {
    status: 409,
    title: { de: 'Noch kein Tandem', en: 'Not matched yet' },
    detail: say(
      'Das geht erst, wenn das Tandem gebildet ist. Bitte zuerst „Tandem bilden“ erfassen.',
      'This is possible once the tandem is matched. Record the match first.',
    ),
  },
  'before-match': {
    status: 409,
    title: { de: 'Vor der Bildung des Tandems', en: 'Before the match' },
    detail: ({ matchedOn = '' }) => ({
      de: `Das Datum liegt vor der Bildung des Tandems am ${germanDay(matchedOn)}. Treffen, Pausen und ein Ende gehören in die Zeit danach. Bitte das Datum prüfen.`,
      en: `The date lies before the match on ${String(matchedOn)}. Meetings, pauses and an ending belong after it. Check the date.`,
    }),
  },
  'after-end': {
    status: 409,
    title: { de: 'Nach dem Ende des Tandems', en: 'After the end' },
    detail: ({ endedOn = '' }) => ({
      de: `Das Tandem ist seit dem ${germanDay(endedOn)} beendet. Läuft es weiter, bitte zuerst „Wieder aufnehmen“ erfassen; sonst das Datum prüfen.`,
      en: `The tandem ended on ${String(endedOn)}. If it goes on, reopen it first; otherwise check the date.`,
    }),
  },
  'first-meeting-missing': {
    status: 409,
    title: { de: 'Erstes Treffen fehlt', en: 'First meeting missing' },
    detail: say(
      'Für dieses Tandem ist noch kein erstes Treffen erfasst. Bitte zuerst „Erstes Treffen erfassen“.',
      'No first meeting of this tandem is recorded. Record the first meeting first.',
    ),
  },
  'first-meeting-exists': {
    status: 409,
    title: { de: 'Erstes Treffen schon erfasst', en: 'First meeting recorded' },
    detail: ({ firstMeetingOn = '' }) => ({
      de: `Das erste Treffen ist für den ${germanDay(firstMeetingOn)} erfasst. Bitte „Treffen erfassen“ verwenden.`,
      en: `The first meeting is recorded for ${String(firstMeetingOn)}. Use "Record a meeting".`,
    }),
  },
  'before-first-meeting': {
    status: 409,
    title: { de: 'Vor dem ersten Treffen', en: 'Before the first meeting' },
    detail: ({ firstMeetingOn = '' }) => ({
      de: `Das Datum liegt vor dem ersten Treffen am ${germanDay(firstMeetingOn)}. Bitte das Datum prüfen.`,
      en: `The date lies before the first meeting on ${String(firstMeetingOn)}. Check the date.`,
    }),
  },
  'already-paused': {
    status: 409,
    title: { de: 'Schon pausiert', en: 'Already paused' },
    detail: ({ pausedOn = '' }) => ({
      de: `Das Tandem pausiert schon seit dem ${germanDay(pausedOn)}.`,
      en: `The tandem has been paused since ${String(pausedOn)}.`,
    }),
  },
  'pause-overlaps': {
    status: 409,
    title: { de: 'Pausen überschneiden sich', en: 'Pauses overlap' },
    detail: ({ pausedOn = '', resumedOn = '' }) => ({
      de: `Vom ${germanDay(pausedOn)} bis ${germanDay(resumedOn)} ist schon eine Pause erfasst; Pausen überschneiden sich nicht. Bitte das Datum prüfen.`,
      en: `A pause from ${String(pausedOn)} to ${String(resumedOn)} is recorded already; pauses do not overlap. Check the date.`,
    }),
  },
  'not-paused': {
    status: 409,
    title: { de: 'Nicht pausiert', en: 'Not paused' },
    detail: say('Nur ein pausiertes Tandem kann fortgesetzt werden.', 'Only a paused tandem can be resumed.'),
  },
  'resumed-before-pause': {
    status: 409,
    title: { de: 'Vor Beginn der Pause', en: 'Before the pause' },
    detail: ({ pausedOn = '' }) => ({
      de: `Das Datum liegt vor dem Beginn der Pause am ${germanDay(pausedOn)}. Bitte das Datum prüfen.`,
      en: `The date lies before the pause began on ${String(pausedOn)}. Check the date.`,
    }),
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
  'already-ended': {
    status: 409,
    title: { de: 'Schon beendet', en: 'Already ended' },
    detail: ({ endedOn = '' }) => ({
      de: `Das Tandem ist schon am ${germanDay(endedOn)} beendet worden; beendet wird nur einmal, bis es wieder aufgenommen ist.`,
      en: `The tandem already ended on ${String(endedOn)}; it ends once, until it is reopened.`,
    }),
  },
  'meeting-after-end': {
    status: 409,
    title: { de: 'Treffen nach dem Ende', en: 'Meeting after the end' },
    detail: ({ lastContactOn = '' }) => ({
      de: `Nach diesem Datum ist noch etwas erfasst (zuletzt am ${germanDay(lastContactOn)}). Ein Tandem endet nicht davor. Bitte das Datum prüfen.`,
      en: `Something is recorded after this date (last on ${String(lastContactOn)}). A tandem does not end before that. Check the date.`,
    }),
  },
  'not-ended': {
    status: 409,
    title: { de: 'Nicht beendet', en: 'Not ended' },
    detail: say(
      'Nur ein beendetes Tandem kann wieder aufgenommen werden.',
      'Only an ended tandem can be reopened.',
    ),
  },
  'reopened-before-end': {
    status: 409,
    title: { de: 'Vor dem Ende', en: 'Before the end' },
    detail: ({ endedOn = '' }) => ({
      de: `Das Datum liegt vor dem Ende am ${germanDay(endedOn)}. Bitte das Datum prüfen.`,
      en: `The date lies before the end on ${String(endedOn)}. Check the date.`,
    }),
  },
  'same-coordinator': {
    status: 409,
    title: { de: 'Schon zuständig', en: 'Already responsible' },
    detail: say('Diese Person koordiniert das Tandem schon.', 'This person already coordinates the tandem.'),
  },
} satisfies Record<string, ProblemDefinition>;
