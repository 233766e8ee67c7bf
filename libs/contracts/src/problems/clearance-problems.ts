import { germanDay } from '../define/label.js';
import { say, type ProblemDefinition } from './problem-definition.js';

/** What is missing before a mentor meets a minor for the first time: who has to do what, and which rule says so. */
export const clearanceProblems = {
  'clearance-interview-missing': {
    status: 409,
    title: { de: 'Kennenlerngespräch fehlt', en: 'Interview missing' },
    detail: say(
      'Vor dem ersten Treffen mit einer minderjährigen Person hat die Koordination mit der Mentor:in ein Kennenlerngespräch geführt und sie als geeignet befunden (EEPM, Auswahl). Bitte das Gespräch führen und erfassen.',
      'Before the first meeting with a minor the coordinator has interviewed the mentor and found them suitable (EEPM, screening). Hold the interview and record it.',
    ),
  },
  'clearance-consent-missing': {
    status: 409,
    title: { de: 'Einwilligung der Sorgeberechtigten fehlt', en: 'Consent of the guardian missing' },
    detail: say(
      'Vor dem ersten Treffen haben die Sorgeberechtigten in die Teilnahme eingewilligt und nicht widerrufen (EEPM, Auswahl). Bitte die Einwilligung einholen und beim Mentee erfassen.',
      'Before the first meeting the guardian has consented to the participation and not withdrawn it (EEPM, screening). Obtain the consent and record it with the mentee.',
    ),
  },
  'clearance-certificate-missing': {
    status: 409,
    title: { de: 'Führungszeugnis nicht eingesehen', en: 'Certificate not inspected' },
    detail: say(
      'Vor dem ersten Treffen mit einer minderjährigen Person hat der Träger das erweiterte Führungszeugnis der Mentor:in eingesehen (§ 72a Abs. 5 SGB VIII). Die Mentor:in legt es vor, die Koordination erfasst die Einsicht.',
      'Before the first meeting with a minor the organisation has inspected the mentor’s extended certificate of conduct (§ 72a(5) SGB VIII). The mentor shows it, the coordinator records the inspection.',
    ),
  },
  'clearance-certificate-too-old': {
    status: 409,
    title: { de: 'Führungszeugnis war zu alt', en: 'Certificate was too old' },
    detail: ({ inspectedOn = '', certificateDate = '' }) => ({
      de: `Das Zeugnis vom ${germanDay(certificateDate)} war bei der Einsicht am ${germanDay(inspectedOn)} älter als drei Monate (Empfehlung zu § 72a SGB VIII). Die Mentor:in beantragt ein neues, die Koordination sieht es ein.`,
      en: `The certificate of ${String(certificateDate)} was more than three months old when it was inspected on ${String(inspectedOn)} (recommendation on § 72a SGB VIII). The mentor applies for a new one, the coordinator inspects it.`,
    }),
  },
  'clearance-certificate-expired': {
    status: 409,
    title: { de: 'Führungszeugnis abgelaufen', en: 'Certificate expired' },
    detail: ({ inspectedOn = '', expiredOn = '' }) => ({
      de: `Eingesehen wurde das Führungszeugnis am ${germanDay(inspectedOn)}; nach fünf Jahren, seit dem ${germanDay(expiredOn)}, gilt das nicht mehr (Empfehlung zu § 72a SGB VIII). Die Mentor:in legt ein neues vor, die Koordination sieht es ein.`,
      en: `The certificate was inspected on ${String(inspectedOn)}; after five years, since ${String(expiredOn)}, that no longer holds (recommendation on § 72a SGB VIII). The mentor shows a new one, the coordinator inspects it.`,
    }),
  },
  'clearance-certificate-entry': {
    status: 409,
    title: { de: 'Einschlägiger Eintrag', en: 'Relevant entry' },
    detail: ({ inspectedOn = '' }) => ({
      de: `Das am ${germanDay(inspectedOn)} eingesehene Führungszeugnis enthält einen einschlägigen Eintrag: diese Person darf nicht mit Minderjährigen arbeiten (§ 72a Abs. 1 und 4 SGB VIII). Bitte die Kinderschutzbeauftragten hinzuziehen.`,
      en: `The certificate inspected on ${String(inspectedOn)} has a relevant entry: this person must not work with minors (§ 72a(1) and (4) SGB VIII). Involve the safeguarding officer.`,
    }),
  },
  'clearance-code-missing': {
    status: 409,
    title: { de: 'Verhaltenskodex nicht unterschrieben', en: 'Conduct code not signed' },
    detail: say(
      'Vor dem ersten Treffen mit einer minderjährigen Person hat die Mentor:in den Verhaltenskodex unterschrieben (EEPM, Vorbereitung). Bitte unterschreiben lassen und erfassen.',
      'Before the first meeting with a minor the mentor has signed the conduct code (EEPM, preparation). Have it signed and record it.',
    ),
  },
} satisfies Record<string, ProblemDefinition>;
