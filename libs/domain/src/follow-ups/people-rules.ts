import type { FollowUpRule } from './follow-up-rule.js';

/** What a person brings due. */
export const personRules = {
  'certificate-missing': {
    label: { de: 'Führungszeugnis einsehen', en: 'Inspect the certificate' },
    command: 'InspectCertificate',
    minorsOnly: true,
    reasons: {
      usual: {
        de: 'Seit der Bewerbung am {since} ist kein Führungszeugnis eingesehen',
        en: 'No certificate was inspected since the application on {since}',
      },
    },
  },
  'certificate-expiring': {
    label: { de: 'Führungszeugnis erneuern', en: 'Renew the certificate' },
    command: 'InspectCertificate',
    minorsOnly: true,
    reasons: {
      usual: {
        de: 'Führungszeugnis eingesehen am {since}; gilt 5 Jahre',
        en: 'Certificate inspected on {since}; valid for 5 years',
      },
    },
  },
  'data-request': {
    label: { de: 'Betroffenenanfrage beantworten', en: 'Answer the data request' },
    command: 'AnswerDataRequest',
    reasons: { usual: { de: 'Zu beantworten bis {since}', en: 'To be answered by {since}' } },
  },
} as const satisfies Readonly<Record<string, FollowUpRule>>;

/** What staff bring due. */
export const staffRules = {
  'coordinator-gone': {
    label: { de: 'Koordination ausgeschieden: übergeben', en: 'Coordinator has left: hand over' },
    command: 'AssignCoordinator',
    reasons: {
      usual: { de: 'Die Koordination ist am {since} ausgeschieden', en: 'The coordinator left on {since}' },
    },
  },
} as const satisfies Readonly<Record<string, FollowUpRule>>;
