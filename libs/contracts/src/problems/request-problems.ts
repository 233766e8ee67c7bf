import { germanDay } from '../define/label.js';
import { say, type ProblemDefinition } from './problem-definition.js';

/** What is wrong with a request, or with the service that should answer it. */
export const requestProblems = {
  'malformed-json': {
    status: 400,
    title: { de: 'Kein gültiges JSON', en: 'Malformed JSON' },
    detail: say(
      'Der Text der Anfrage ist kein gültiges JSON. Bitte prüfen und erneut senden.',
      'The body is not valid JSON. Check it and send it again.',
    ),
  },
  'bad-request': {
    status: 400,
    title: { de: 'Ungültige Anfrage', en: 'Bad request' },
    detail: ({ reason = '' }) => ({
      de: `Die Anfrage kann nicht verstanden werden. ${String(reason)}`.trim(),
      en: `The request cannot be understood. ${String(reason)}`.trim(),
    }),
  },
  'foreign-origin': {
    status: 403,
    title: { de: 'Fremde Herkunft', en: 'Foreign origin' },
    detail: say(
      'Die Anfrage kommt von einer anderen Website oder einem anderen Rechnernamen. Bitte die Adresse verwenden, die der Start ausgibt; weitere Namen nennt die Einstellung HOST_NAMES.',
      'The request comes from another site or host name. Use the address that the start prints; the setting HOST_NAMES names further ones.',
    ),
  },
  'not-found': {
    status: 404,
    title: { de: 'Nicht gefunden', en: 'Not found' },
    detail: say(
      'Unter dieser Adresse oder Kennung gibt es nichts. Bitte die Kennung prüfen.',
      'There is nothing at this address or id. Check the id.',
    ),
  },
  'method-not-allowed': {
    status: 405,
    title: { de: 'Methode nicht erlaubt', en: 'Method not allowed' },
    detail: say('Diese Adresse kennt die Methode nicht.', 'This address does not know the method.'),
  },
  'body-too-large': {
    status: 413,
    title: { de: 'Anfrage zu groß', en: 'Body too large' },
    detail: ({ limitBytes = 0 }) => ({
      de: `Die Anfrage ist größer als ${String(limitBytes)} Byte. Bitte kürzen.`,
      en: `The body is larger than ${String(limitBytes)} bytes. Shorten it.`,
    }),
  },
  'unsupported-media-type': {
    status: 415,
    title: { de: 'Falscher Medientyp', en: 'Unsupported media type' },
    detail: say('Erwartet wird application/json.', 'application/json is expected.'),
  },
  'invalid-input': {
    status: 422,
    title: { de: 'Ungültige Angaben', en: 'Invalid input' },
    detail: say(
      'Einzelne Angaben sind ungültig; die Liste nennt jedes Feld. Es wurde nichts gespeichert.',
      'Some values are invalid; the list names each field. Nothing was stored.',
    ),
  },
  'idempotency-key-reused': {
    status: 422,
    title: { de: 'Idempotency-Key schon verwendet', en: 'Idempotency key reused' },
    detail: say(
      'Dieser Idempotency-Key gehört zu einer anderen Anfrage. Für eine neue Anfrage bitte einen neuen Schlüssel verwenden.',
      'This idempotency key belongs to another request. Use a new key for a new request.',
    ),
  },
  'occurred-in-future': {
    status: 422,
    title: { de: 'Datum in der Zukunft', en: 'Date in the future' },
    detail: ({ today = '' }) => ({
      de: `Erfasst wird, was geschehen ist: das Datum darf nicht nach heute (${germanDay(today)}) liegen.`,
      en: `Only what has happened is recorded: the date must not be after today (${String(today)}).`,
    }),
  },
  'stale-revision': {
    status: 412,
    title: { de: 'Inzwischen geändert', en: 'Changed in the meantime' },
    detail: ({ currentRevision = '' }) => ({
      de: `Jemand hat inzwischen etwas erfasst (Stand ${String(currentRevision)}). Bitte neu laden, ansehen und dann erneut speichern.`,
      en: `Somebody has recorded something in the meantime (revision ${String(currentRevision)}). Reload, look, then save again.`,
    }),
  },
  'precondition-required': {
    status: 428,
    title: { de: 'If-Match fehlt', en: 'If-Match is missing' },
    detail: say(
      'Jede Änderung nennt im Kopf If-Match den Stand, den sie gesehen hat (das ETag der Abfrage).',
      'Every change names in If-Match the revision it has seen (the ETag of the query).',
    ),
  },
  overloaded: {
    status: 503,
    title: { de: 'Gerade überlastet', en: 'Overloaded' },
    detail: say('Bitte in einigen Sekunden erneut versuchen.', 'Try again in a few seconds.'),
  },
  unavailable: {
    status: 503,
    title: { de: 'Datenbank nicht erreichbar', en: 'Database not reachable' },
    detail: say(
      'Die Datenbank antwortet gerade nicht. Ob die Eingabe gespeichert ist, steht nicht fest: bitte mit demselben Idempotency-Key erneut senden.',
      'The database does not answer. Whether the input is stored is not known: send it again with the same idempotency key.',
    ),
  },
  'read-model-behind': {
    status: 503,
    title: { de: 'Anzeige noch nicht so weit', en: 'Not shown yet' },
    detail: say(
      'Alles Erfasste ist gespeichert, aber die Anzeige hat es noch nicht übernommen. Bitte gleich erneut versuchen; ohne „at-least“ kommt der bisherige Stand.',
      'Everything recorded is stored, but the display has not caught up with it. Try again in a moment; without "at-least" the answer is what is known so far.',
    ),
  },
  'store-too-old': {
    status: 501,
    title: { de: 'Ereignisspeicher ist zu alt', en: 'The event store is too old' },
    detail: say(
      'Dieser Vorgang schreibt in mehrere Verläufe zugleich; KurrentDB kann das ab Version 25.1. Bitte die Betreiberin um eine Aktualisierung bitten. Es wurde nichts gespeichert.',
      'This step writes to several streams at once, which KurrentDB can from version 25.1 on. Ask the operator for an update. Nothing was stored.',
    ),
  },
  internal: {
    status: 500,
    title: { de: 'Interner Fehler', en: 'Internal error' },
    detail: say(
      'Ein Fehler in Tandemspur. Er ist im Protokoll vermerkt; bitte erneut versuchen.',
      'An error in Tandemspur. It is in the log; try again.',
    ),
  },
} satisfies Record<string, ProblemDefinition>;
