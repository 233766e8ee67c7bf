import { germanDay } from '../define/label.js';
import { say, type ProblemDefinition } from './problem-definition.js';

export const reportProblems = {
  'report-exists': {
    status: 409,
    title: { de: 'Bericht gibt es schon', en: 'Report exists' },
    detail: say('Dieser Bericht ist schon ausgegeben.', 'This report has already been issued.'),
  },
  'report-period-empty': {
    status: 422,
    title: { de: 'Zeitraum ist leer', en: 'Period is empty' },
    detail: say(
      'Ein Bericht reicht von einem Tag bis vor einen späteren. Bitte beide Tage prüfen.',
      'A report covers the time from one day to before a later one. Check both days.',
    ),
  },
  'report-already-superseded': {
    status: 409,
    title: { de: 'Bericht schon ersetzt', en: 'Report already superseded' },
    detail: ({ supersededOn = '' }) => ({
      de: `Dieser Bericht ist am ${germanDay(supersededOn)} ersetzt worden. Bitte den Nachfolger ersetzen.`,
      en: `This report was superseded on ${String(supersededOn)}. Supersede its successor.`,
    }),
  },
  'superseded-by-itself': {
    status: 422,
    title: { de: 'Derselbe Bericht', en: 'The same report' },
    detail: say(
      'Ein Bericht ersetzt sich nicht selbst. Bitte den neuen Bericht wählen.',
      'A report does not supersede itself. Choose the new report.',
    ),
  },
  'superseded-before-issued': {
    status: 409,
    title: { de: 'Vor der Ausgabe', en: 'Before it was issued' },
    detail: ({ issuedOn = '' }) => ({
      de: `Der Bericht ist am ${germanDay(issuedOn)} ausgegeben worden. Bitte das Datum prüfen.`,
      en: `The report was issued on ${String(issuedOn)}. Check the date.`,
    }),
  },
} satisfies Record<string, ProblemDefinition>;
