import type { FollowUpRule } from './follow-up-rule.js';

const checkInWithMentor = {
  label: { de: 'Begleitgespräch mit der Mentor:in', en: 'Check-in with the mentor' },
  command: 'CompleteCheckIn',
  reasons: {
    usual: {
      de: 'Letztes Gespräch mit der Mentor:in am {since}; alle {days} Tage vorgesehen',
      en: 'Last talk with the mentor on {since}; planned every {days} days',
    },
    never: {
      de: 'Noch kein Gespräch mit der Mentor:in seit {since}; alle {days} Tage vorgesehen',
      en: 'No talk with the mentor yet since {since}; planned every {days} days',
    },
  },
} as const satisfies FollowUpRule;

const checkInWithMentee = {
  label: { de: 'Begleitgespräch mit der/dem Mentee', en: 'Check-in with the mentee' },
  command: 'CompleteCheckIn',
  reasons: {
    usual: {
      de: 'Letztes Gespräch mit der/dem Mentee am {since}; alle {days} Tage vorgesehen',
      en: 'Last talk with the mentee on {since}; planned every {days} days',
    },
    never: {
      de: 'Noch kein Gespräch mit der/dem Mentee seit {since}; alle {days} Tage vorgesehen',
      en: 'No talk with the mentee yet since {since}; planned every {days} days',
    },
  },
} as const satisfies FollowUpRule;

/** Talks of staff with the sides of a tandem, and its meetings. */
export const contactRules = {
  'first-contact': {
    label: { de: 'Erster Kontakt nach dem Matching', en: 'First contact after the match' },
    command: 'CompleteCheckIn',
    reasons: {
      usual: {
        de: 'Seit dem Matching am {since} noch kein Gespräch; in {days} Tagen vorgesehen',
        en: 'No talk since the match on {since}; planned within {days} days',
      },
    },
  },
  'first-meeting': {
    label: { de: 'Erstes Treffen', en: 'First meeting' },
    command: 'RecordFirstMeeting',
    reasons: {
      usual: {
        de: 'Seit dem Matching am {since} noch nicht getroffen; in {days} Tagen vorgesehen',
        en: 'Not met since the match on {since}; planned within {days} days',
      },
    },
  },
  'check-in-mentor-first-month': checkInWithMentor,
  'check-in-mentor': checkInWithMentor,
  'check-in-mentor-later': checkInWithMentor,
  'check-in-mentee-first-month': checkInWithMentee,
  'check-in-mentee': checkInWithMentee,
  'check-in-mentee-later': checkInWithMentee,
  'guardian-contact': {
    label: { de: 'Gespräch mit Sorgeberechtigten oder Schule', en: 'Talk with guardian or school' },
    command: 'CompleteCheckIn',
    minorsOnly: true,
    reasons: {
      usual: {
        de: 'Letztes Gespräch mit Sorgeberechtigten oder Schule am {since}; alle {days} Tage vorgesehen',
        en: 'Last talk with guardian or school on {since}; planned every {days} days',
      },
      never: {
        de: 'Noch kein Gespräch mit Sorgeberechtigten oder Schule seit {since}; alle {days} Tage vorgesehen',
        en: 'No talk with guardian or school yet since {since}; planned every {days} days',
      },
    },
  },
  'meeting-overdue': {
    label: { de: 'Nächstes Treffen', en: 'Next meeting' },
    command: 'RecordMeeting',
    reasons: {
      usual: {
        de: 'Letztes Treffen am {since}; alle {rhythm} Tage vereinbart',
        en: 'Last meeting on {since}; agreed every {rhythm} days',
      },
    },
  },
  'follow-up-promised': {
    label: { de: 'Nachfassen', en: 'Come back to the last talk' },
    command: 'CompleteCheckIn',
    reasons: {
      usual: {
        de: 'Im Gespräch am {since} als nötig vermerkt; in {days} Tagen vorgesehen',
        en: 'Noted as needed in the talk on {since}; planned within {days} days',
      },
    },
  },
} as const satisfies Readonly<Record<string, FollowUpRule>>;

/** What runs beside the meetings: pauses, conflicts, goals, the end, who accompanies. */
export const courseRules = {
  'pause-over': {
    label: { de: 'Pause beenden oder verlängern', en: 'End or prolong the pause' },
    command: 'ResumeTandem',
    reasons: { usual: { de: 'Pausiert bis voraussichtlich {since}', en: 'Paused, expected until {since}' } },
  },
  'conflict-open': {
    label: { de: 'Konflikt klären', en: 'Settle the conflict' },
    command: 'ResolveConflict',
    reasons: {
      usual: {
        de: 'Konflikt vom {since} ist offen; Klärung in {days} Tagen vorgesehen',
        en: 'Conflict of {since} is open; to be settled within {days} days',
      },
    },
  },
  'conflict-open-high': {
    label: { de: 'Schweren Konflikt klären', en: 'Settle the severe conflict' },
    command: 'ResolveConflict',
    reasons: {
      usual: {
        de: 'Schwerer Konflikt vom {since} ist offen; Klärung in {days} Tagen vorgesehen',
        en: 'Severe conflict of {since} is open; to be settled within {days} days',
      },
    },
  },
  'goal-due': {
    label: { de: 'Ziel besprechen', en: 'Review the goal' },
    command: 'AchieveGoal',
    reasons: { usual: { de: 'Ziel vereinbart bis {since}', en: 'Goal agreed by {since}' } },
  },
  'term-ending': {
    label: { de: 'Abschluss oder Verlängerung klären', en: 'Plan closure or extension' },
    command: 'StartClosure',
    reasons: { usual: { de: 'Die Laufzeit endet am {since}', en: 'The term ends on {since}' } },
  },
  'closing-talk': {
    label: { de: 'Abschlussgespräch', en: 'Closing meeting' },
    command: 'RecordClosingMeeting',
    lapsesAfterDays: 180,
    reasons: {
      usual: {
        de: 'Abschluss eingeleitet am {since}; Gespräch in {days} Tagen vorgesehen',
        en: 'Closure started on {since}; meeting planned within {days} days',
      },
      never: {
        de: 'Beendet am {since} ohne Abschlussgespräch; in {days} Tagen vorgesehen',
        en: 'Ended on {since} without a closing meeting; planned within {days} days',
      },
    },
  },
  'handover-open': {
    label: { de: 'Übergabe abschließen', en: 'Complete the handover' },
    command: 'CompleteHandover',
    reasons: {
      usual: {
        de: 'Übergabe begonnen am {since}; Abschluss in {days} Tagen vorgesehen',
        en: 'Handover started on {since}; to be completed within {days} days',
      },
    },
  },
  'handover-check-in': {
    label: { de: 'Erstes Gespräch nach der Übergabe', en: 'First talk after the handover' },
    command: 'CompleteCheckIn',
    reasons: {
      usual: {
        de: 'Übergabe abgeschlossen am {since}; Gespräch in {days} Tagen vorgesehen',
        en: 'Handover completed on {since}; talk planned within {days} days',
      },
    },
  },
  'no-coordinator': {
    label: { de: 'Koordination zuweisen', en: 'Assign a coordinator' },
    command: 'AssignCoordinator',
    reasons: {
      usual: { de: 'Seit {since} ohne Koordination', en: 'Without a coordinator since {since}' },
    },
  },
} as const satisfies Readonly<Record<string, FollowUpRule>>;
