import { germanDay } from '../define/label.js';
import { say, type ProblemDefinition } from './problem-definition.js';

/** How a tandem begins and what it takes for something to belong to its time. */
export const tandemProblems = {
  'mentor-is-mentee': {
    status: 409,
    title: { de: 'Eine Person auf beiden Seiten', en: 'One person on both sides' },
    detail: say(
      'Ein Tandem besteht aus zwei Personen; Mentor:in und Mentee sind hier dieselbe. Bitte die andere Person wählen.',
      'A tandem is made of two people; mentor and mentee are the same here. Choose the other person.',
    ),
  },
  'tandem-exists': {
    status: 409,
    title: { de: 'Tandem gibt es schon', en: 'Tandem exists' },
    detail: say('Dieses Tandem ist schon vorgeschlagen.', 'This tandem has already been proposed.'),
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
  'rematch-of-itself': {
    status: 409,
    title: { de: 'Nachfolge von sich selbst', en: 'Rematch of itself' },
    detail: say(
      'Ein Tandem kann nicht Nachfolge von sich selbst sein. Bitte das frühere Tandem wählen oder das Feld leer lassen.',
      'A tandem cannot be a rematch of itself. Choose the earlier tandem, or leave the field empty.',
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
  'agreement-exists': {
    status: 409,
    title: { de: 'Vereinbarung schon geschlossen', en: 'Agreement already signed' },
    detail: ({ signedOn = '' }) => ({
      de: `Die Vereinbarung ist schon für den ${germanDay(signedOn)} erfasst; je Tandem gibt es eine. Ist das Datum falsch, bitte den Eintrag korrigieren.`,
      en: `The agreement is recorded already, for ${String(signedOn)}; a tandem has one. If the date is wrong, correct the entry.`,
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
} satisfies Record<string, ProblemDefinition>;
