import { germanDay } from '../define/label.js';
import { say, type ProblemDefinition } from './problem-definition.js';

/** The order in which a safeguarding concern is dealt with: received, assessed, referred, closed. */
export const safeguardingProblems = {
  'concern-exists': {
    status: 409,
    title: { de: 'Hinweis gibt es schon', en: 'Concern exists' },
    detail: say('Dieser Hinweis ist schon gemeldet.', 'This concern has already been raised.'),
  },
  'before-concern': {
    status: 409,
    title: { de: 'Vor dem Eingang des Hinweises', en: 'Before the concern was received' },
    detail: ({ receivedOn = '' }) => ({
      de: `Der Hinweis ist am ${germanDay(receivedOn)} eingegangen. Bitte das Datum prüfen.`,
      en: `The concern was received on ${String(receivedOn)}. Check the date.`,
    }),
  },
  'not-assessed': {
    status: 409,
    title: { de: 'Noch nicht eingeschätzt', en: 'Not assessed yet' },
    detail: say(
      'Weitergeleitet oder geschlossen wird ein Hinweis erst nach der Einschätzung (§ 8a Abs. 4 SGB VIII). Bitte zuerst die Einschätzung erfassen; bei akuter Gefahr sofort Jugendamt oder Polizei anrufen.',
      'A concern is referred or closed only after it was assessed (§ 8a(4) SGB VIII). Record the assessment first; in acute danger call the youth welfare office or the police at once.',
    ),
  },
  'concern-closed': {
    status: 409,
    title: { de: 'Hinweis geschlossen', en: 'Concern closed' },
    detail: ({ closedOn = '' }) => ({
      de: `Dieser Hinweis ist seit dem ${germanDay(closedOn)} geschlossen. Kommt etwas hinzu, bitte einen neuen Hinweis melden.`,
      en: `This concern was closed on ${String(closedOn)}. If something new comes up, raise a new concern.`,
    }),
  },
} satisfies Record<string, ProblemDefinition>;
