import { germanDay } from '../define/label.js';
import { say, type ProblemDefinition } from './problem-definition.js';

/** The rules of a person's record, from the registration to the erasure. */
export const personProblems = {
  'before-registration': {
    status: 409,
    title: { de: 'Vor der Anmeldung', en: 'Before the registration' },
    detail: ({ since = '' }) => ({
      de: `Das Datum liegt vor der Bewerbung oder Anmeldung am ${germanDay(since)}; die Geschichte einer Person beginnt damit. Bitte das Datum prüfen.`,
      en: `The date lies before the application or registration on ${String(since)}, with which a person's history begins. Check the date.`,
    }),
  },
  'record-merged': {
    status: 409,
    title: { de: 'Datensatz zusammengeführt', en: 'Record merged' },
    detail: ({ keptId = '' }) => ({
      de: `Dieser Datensatz ist in einem anderen aufgegangen und nimmt nichts Neues auf. Bitte dort erfassen: ${String(keptId)}.`,
      en: `This record was merged into another and takes nothing new. Record it there: ${String(keptId)}.`,
    }),
  },
  'record-erased': {
    status: 409,
    title: { de: 'Person gelöscht', en: 'Person erased' },
    detail: ({ erasedOn = '' }) => ({
      de: `Die Daten dieser Person sind seit dem ${germanDay(erasedOn)} gelöscht; über sie wird nichts mehr erfasst. Kommt sie wieder, bitte neu aufnehmen.`,
      en: `This person's data were erased on ${String(erasedOn)}; nothing more is recorded about them. If they come back, register them anew.`,
    }),
  },
  'participants-only': {
    status: 409,
    title: { de: 'Nur für Mentor:innen und Mentees', en: 'For mentors and mentees only' },
    detail: say(
      'Sorgeberechtigte werden weder ausgewählt noch aufgenommen. Bitte beim Mentee oder bei der Mentor:in erfassen.',
      'Guardians are neither selected nor accepted. Record it with the mentee or the mentor.',
    ),
  },
  'details-unchanged': {
    status: 409,
    title: { de: 'Nichts geändert', en: 'Nothing changed' },
    detail: say(
      'Diese Kontaktdaten stehen schon so da. Bitte angeben, was sich geändert hat, oder nichts erfassen.',
      'These contact details stand there already. Say what changed, or record nothing.',
    ),
  },
  'minor-needs-guardian': {
    status: 409,
    title: { de: 'Sorgeberechtigte müssen einwilligen', en: 'The guardian has to consent' },
    detail: say(
      'Für Minderjährige willigen die Sorgeberechtigten in die Teilnahme ein (§ 1629 BGB). Bitte deren Einwilligung einholen und „Sorgeberechtigte“ wählen.',
      'The guardian consents to the participation of a minor (§ 1629 BGB). Obtain their consent and choose "guardian".',
    ),
  },
  'consent-not-given': {
    status: 409,
    title: { de: 'Keine solche Einwilligung', en: 'No such consent' },
    detail: say(
      'Widerrufen wird nur, was bis zu diesem Tag eingewilligt und nicht schon widerrufen ist. Bitte Umfang, Person und Datum prüfen.',
      'Only a consent that was given by that day and is not withdrawn yet can be withdrawn. Check scope, giver and date.',
    ),
  },
  'certificate-of-mentors-only': {
    status: 409,
    title: { de: 'Nur für Mentor:innen', en: 'For mentors only' },
    detail: say(
      'Ein Führungszeugnis legen nur vor, die mit Minderjährigen arbeiten (§ 72a Abs. 3 SGB VIII); bei anderen darf nichts davon gespeichert werden.',
      'Only those who work with minors show a certificate (§ 72a(3) SGB VIII); nothing of it may be stored about anybody else.',
    ),
  },
  'certificate-after-inspection': {
    status: 422,
    title: { de: 'Zeugnis nach der Einsicht ausgestellt', en: 'Certificate issued after the inspection' },
    detail: ({ inspectedOn = '' }) => ({
      de: `Eingesehen wurde am ${germanDay(inspectedOn)}; das Zeugnis kann nicht jünger sein. Bitte beide Daten prüfen.`,
      en: `It was inspected on ${String(inspectedOn)}; the certificate cannot be younger. Check both dates.`,
    }),
  },
  'interview-missing': {
    status: 409,
    title: { de: 'Kennenlerngespräch fehlt', en: 'Interview missing' },
    detail: say(
      'Aufgenommen wird nur, wen ein Kennenlerngespräch bis zu diesem Tag als geeignet ergeben hat, nach einer Ablehnung ein neues (EEPM, Auswahl). Bitte zuerst das Gespräch erfassen.',
      'Only somebody whom an interview found suitable by that day is accepted, after a rejection a new one (EEPM, screening). Record the interview first.',
    ),
  },
  'already-accepted': {
    status: 409,
    title: { de: 'Schon aufgenommen', en: 'Already accepted' },
    detail: ({ acceptedOn = '' }) => ({
      de: `Diese Person ist seit dem ${germanDay(acceptedOn)} aufgenommen. Geht sie, bitte „Ausscheiden erfassen“.`,
      en: `This person was accepted on ${String(acceptedOn)}. If they leave, record a departure.`,
    }),
  },
  'already-declined': {
    status: 409,
    title: { de: 'Schon abgelehnt', en: 'Already declined' },
    detail: ({ declinedOn = '' }) => ({
      de: `Diese Person ist am ${germanDay(declinedOn)} abgelehnt worden. Aufgenommen wird sie nach einem neuen Gespräch.`,
      en: `This person was declined on ${String(declinedOn)}. They can be accepted after a new interview.`,
    }),
  },
  'role-never-held': {
    status: 409,
    title: { de: 'Nie in dieser Rolle', en: 'Never in this role' },
    detail: say(
      'In dieser Rolle ist die Person nicht erfasst, also scheidet sie daraus nicht aus. Bitte die Rolle prüfen.',
      'The person is not registered in this role and so cannot leave it. Check the role.',
    ),
  },
  'participant-already-left': {
    status: 409,
    title: { de: 'Schon ausgeschieden', en: 'Already left' },
    detail: ({ leftOn = '' }) => ({
      de: `Aus dieser Rolle ist die Person am ${germanDay(leftOn)} ausgeschieden.`,
      en: `The person left this role on ${String(leftOn)}.`,
    }),
  },
  'merged-with-itself': {
    status: 422,
    title: { de: 'Derselbe Datensatz', en: 'The same record' },
    detail: say(
      'Ein Datensatz geht nicht in sich selbst auf. Bitte den anderen Datensatz derselben Person wählen.',
      'A record cannot be merged with itself. Choose the other record of the same person.',
    ),
  },
  'kept-record-merged': {
    status: 422,
    title: { de: 'Datensatz ist schon aufgegangen', en: 'Record was merged itself' },
    detail: ({ keptId = '' }) => ({
      de: `Der gewählte Datensatz ist selbst in einem anderen aufgegangen. Bitte den wählen, der weitergeführt wird: ${String(keptId)}.`,
      en: `The chosen record was merged into another itself. Choose the one that goes on: ${String(keptId)}.`,
    }),
  },
  'merge-kinds-differ': {
    status: 422,
    title: { de: 'Verschiedene Rollen', en: 'Different roles' },
    detail: say(
      'Zusammengeführt werden zwei Datensätze derselben Rolle: Mentor:in mit Mentor:in, Mentee mit Mentee. Bitte den anderen Datensatz prüfen.',
      'Two records of the same role are merged: mentor with mentor, mentee with mentee. Check the other record.',
    ),
  },
  'data-request-open': {
    status: 409,
    title: { de: 'Anfrage schon offen', en: 'Request already open' },
    detail: ({ receivedOn = '' }) => ({
      de: `Dasselbe Verlangen vom ${germanDay(receivedOn)} ist noch nicht beantwortet; seine Frist läuft weiter (Art. 12 Abs. 3 DSGVO). Bitte zuerst beantworten.`,
      en: `The same request of ${String(receivedOn)} is not answered yet; its time goes on (Art. 12(3) GDPR). Answer it first.`,
    }),
  },
  'data-request-not-open': {
    status: 409,
    title: { de: 'Keine offene Anfrage', en: 'No open request' },
    detail: say(
      'Zu diesem Recht gibt es keine offene Anfrage der Person. Bitte zuerst den Eingang erfassen.',
      'There is no open request of this person under this right. Record its receipt first.',
    ),
  },
  'answered-before-received': {
    status: 409,
    title: { de: 'Antwort vor der Anfrage', en: 'Answered before received' },
    detail: ({ receivedOn = '' }) => ({
      de: `Die Anfrage ist am ${germanDay(receivedOn)} eingegangen. Bitte das Datum der Antwort prüfen.`,
      en: `The request was received on ${String(receivedOn)}. Check the date of the answer.`,
    }),
  },
} satisfies Record<string, ProblemDefinition>;
