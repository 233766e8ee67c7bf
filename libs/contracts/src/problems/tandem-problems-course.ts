import { germanDay } from '../define/label.js';
import { say, type ProblemDefinition } from './problem-definition.js';

/** How a tandem goes on and ends. */
export const tandemCourseProblems = {
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
  'pause-ends-before-start': {
    status: 409,
    title: { de: 'Pause endet vor ihrem Beginn', en: 'Pause ends before it starts' },
    detail: ({ pausedOn = '' }) => ({
      de: `Das voraussichtliche Ende der Pause liegt vor ihrem Beginn am ${germanDay(pausedOn)}. Bitte ein späteres Datum wählen oder das Feld leer lassen.`,
      en: `The pause is expected to end before it starts on ${String(pausedOn)}. Choose a later date, or leave the field empty.`,
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
  'mode-unchanged': {
    status: 409,
    title: { de: 'Modus unverändert', en: 'Mode unchanged' },
    detail: say(
      'Das Tandem trifft sich schon in diesem Modus. Bitte einen anderen wählen oder nichts erfassen.',
      'The tandem already meets in this mode. Choose another one, or record nothing.',
    ),
  },
  'extension-not-later': {
    status: 409,
    title: { de: 'Keine Verlängerung', en: 'No extension' },
    detail: ({ termEnd = '' }) => ({
      de: `Das Tandem läuft schon bis zum ${germanDay(termEnd)}; eine Verlängerung endet danach. Bitte ein späteres Ende wählen.`,
      en: `The tandem runs until ${String(termEnd)} already; an extension ends after that. Choose a later end.`,
    }),
  },
  'funding-exists': {
    status: 409,
    title: { de: 'Förderung schon zugeordnet', en: 'Funding already assigned' },
    detail: ({ from = '' }) => ({
      de: `Diese Förderung ist für diese Zeit schon zugeordnet (seit dem ${germanDay(from)}). Bitte sie zuerst lösen oder eine andere Zeit wählen.`,
      en: `This grant is already assigned for that time (since ${String(from)}). Release it first, or choose another period.`,
    }),
  },
  'funding-unknown': {
    status: 409,
    title: { de: 'Förderung nicht zugeordnet', en: 'Funding not assigned' },
    detail: say(
      'Diese Förderung ist dem Tandem an diesem Tag nicht zugeordnet. Bitte eine zugeordnete Förderung wählen und das Datum prüfen.',
      'This grant is not assigned to the tandem on that day. Choose an assigned grant, and check the date.',
    ),
  },
  'funding-period': {
    status: 409,
    title: { de: 'Förderung endet vor ihrem Beginn', en: 'Funding ends before it starts' },
    detail: ({ from = '' }) => ({
      de: `Die Förderung endet nicht vor ihrem Beginn am ${germanDay(from)}. Bitte ein späteres Ende wählen.`,
      en: `The funding does not end before it starts on ${String(from)}. Choose a later end.`,
    }),
  },
  'closure-exists': {
    status: 409,
    title: { de: 'Abschluss schon eingeleitet', en: 'Closure already started' },
    detail: ({ startedOn = '' }) => ({
      de: `Der Abschluss ist schon am ${germanDay(startedOn)} eingeleitet worden. Bitte das Abschlussgespräch oder das Ende erfassen; ist das Datum falsch, den Eintrag korrigieren.`,
      en: `The closure was already started on ${String(startedOn)}. Record the closing meeting or the ending; if the date is wrong, correct the entry.`,
    }),
  },
  'closing-meeting-exists': {
    status: 409,
    title: { de: 'Abschlussgespräch schon erfasst', en: 'Closing meeting recorded' },
    detail: ({ heldOn = '' }) => ({
      de: `Das Abschlussgespräch ist schon für den ${germanDay(heldOn)} erfasst. Bitte ein weiteres Gespräch als Begleitgespräch erfassen; ist das Datum falsch, den Eintrag korrigieren.`,
      en: `The closing meeting is recorded already, for ${String(heldOn)}. Record a further talk as a check-in; if the date is wrong, correct the entry.`,
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
} satisfies Record<string, ProblemDefinition>;
