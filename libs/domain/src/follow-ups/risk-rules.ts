import type { FollowUpRule } from './follow-up-rule.js';

/** Signs that a tandem may break off. */
export const riskRules = {
  'risk-missed': {
    label: { de: 'Gefährdet: Treffen fallen aus', en: 'At risk: meetings are missed' },
    command: 'CompleteCheckIn',
    risk: true,
    reasons: {
      usual: {
        de: '{count} Treffen hintereinander ausgefallen, zuletzt am {since}',
        en: '{count} meetings missed in a row, the last on {since}',
      },
    },
  },
  'risk-gap': {
    label: { de: 'Gefährdet: lange kein Treffen', en: 'At risk: no meeting for long' },
    command: 'CompleteCheckIn',
    risk: true,
    reasons: {
      usual: {
        de: 'Letztes Treffen am {since}; alle {rhythm} Tage vereinbart',
        en: 'Last meeting on {since}; agreed every {rhythm} days',
      },
    },
  },
  'risk-conflict': {
    label: { de: 'Gefährdet: schwerer Konflikt', en: 'At risk: severe conflict' },
    command: 'ResolveConflict',
    risk: true,
    reasons: {
      usual: { de: 'Schwerer Konflikt offen seit {since}', en: 'Severe conflict open since {since}' },
    },
  },
  'risk-feedback': {
    label: { de: 'Gefährdet: unzufrieden', en: 'At risk: low satisfaction' },
    command: 'CompleteCheckIn',
    risk: true,
    reasons: {
      usual: { de: 'Rückmeldung am {since}: {count} von 5', en: 'Feedback on {since}: {count} of 5' },
    },
  },
} as const satisfies Readonly<Record<string, FollowUpRule>>;
