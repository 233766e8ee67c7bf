import {
  inBoth,
  coMentorScopes,
  conflictCategories,
  conflictOutcomes,
  endingReasons,
  feedbackOccasions,
  germanDay,
  goalDomains,
  initiators,
  modes,
} from '@tandemspur/contracts';
import { conflictOf, first, firstMeeting, goalOf, pauseDays } from './predicates.js';
import type { Moments } from './moment.js';

/** Days; shorter ones are holidays. */
const longPause = 30;

const firstMet = {
  kind: 'first-meeting',
  block: 'matching',
  title: { de: 'Erstes Treffen', en: 'First meeting' },
  when: firstMeeting,
} as const;

/**
 * Who coordinates is no key moment, and nothing here looks at it: the same life has the same moments whoever looks
 * after it. Changes of coordinators are told as handovers.
 */
export const tandemMoments: Moments = {
  TandemProposed: [
    { kind: 'proposed', block: 'matching', title: { de: 'Vorgeschlagen', en: 'Proposed' }, when: first },
  ],
  ProposalDeclined: [
    {
      kind: 'proposal-declined',
      block: 'matching',
      title: { de: 'Vorschlag abgelehnt', en: 'Proposal declined' },
      detail: ({ data }) => initiators[data.declinedBy],
    },
  ],
  TandemMatched: [
    {
      kind: 'matched',
      block: 'matching',
      title: ({ data }) =>
        data.rematchOf === undefined
          ? { de: 'Tandem gebildet', en: 'Matched' }
          : { de: 'Neues Tandem gebildet (Nachfolge)', en: 'Rematched' },
    },
  ],
  AgreementSigned: [
    {
      kind: 'agreement',
      block: 'matching',
      title: { de: 'Vereinbarung geschlossen', en: 'Agreement signed' },
      on: ({ data }) => data.signedOn,
    },
  ],
  FirstMeetingHeld: [firstMet],
  MeetingHeld: [firstMet],
  CheckInCompleted: [
    {
      kind: 'first-check-in',
      block: 'begleitung',
      title: { de: 'Erstes Begleitgespräch', en: 'First check-in' },
      when: first,
    },
  ],
  GoalSet: [
    {
      kind: 'first-goal',
      block: 'begleitung',
      title: { de: 'Erstes Ziel vereinbart', en: 'First goal set' },
      when: first,
      detail: ({ data }) => goalDomains[data.domain],
    },
  ],
  GoalAchieved: [
    {
      kind: 'goal-achieved',
      block: 'begleitung',
      title: { de: 'Ziel erreicht', en: 'Goal achieved' },
      detail: ({ data }, earlier) => {
        const goal = goalOf(data.goalId, earlier);
        return goal && goalDomains[goal.domain];
      },
    },
  ],
  ConflictNoted: [
    {
      kind: 'high-conflict',
      block: 'begleitung',
      title: { de: 'Schwerer Konflikt', en: 'Serious conflict' },
      when: ({ data }) => data.severity === 'high',
      detail: ({ data }) => conflictCategories[data.category],
    },
  ],
  ConflictEscalated: [
    {
      kind: 'conflict-escalated',
      block: 'begleitung',
      title: { de: 'Konflikt eskaliert', en: 'Conflict escalated' },
      detail: ({ data }, earlier) => {
        const conflict = conflictOf(data.conflictId, earlier);
        return conflict && conflictCategories[conflict.category];
      },
    },
  ],
  ConflictResolved: [
    {
      kind: 'conflict-resolved',
      block: 'begleitung',
      title: { de: 'Konflikt geklärt', en: 'Conflict resolved' },
      detail: ({ data }) => conflictOutcomes[data.outcome],
    },
  ],
  FeedbackRecorded: [
    {
      kind: 'critical-feedback',
      block: 'begleitung',
      title: { de: 'Kritische Rückmeldung', en: 'Critical feedback' },
      when: ({ data }) => data.satisfaction <= 2,
      detail: ({ data }) => feedbackOccasions[data.occasion],
    },
  ],
  TandemResumed: [
    {
      kind: 'long-pause',
      block: 'begleitung',
      title: { de: 'Nach langer Pause fortgesetzt', en: 'Resumed after a long pause' },
      when: (event, earlier) => (pauseDays(event, earlier) ?? 0) > longPause,
      detail: (event, earlier) => {
        const days = String(pauseDays(event, earlier));
        return { de: `${days} Tage`, en: `${days} days` };
      },
    },
  ],
  ModeChanged: [
    {
      kind: 'mode-changed',
      block: 'begleitung',
      title: { de: 'Modus geändert', en: 'Mode changed' },
      detail: ({ data }) => modes[data.to],
    },
  ],
  CoMentorAssigned: [
    {
      kind: 'co-mentor',
      block: 'begleitung',
      title: { de: 'Co-Mentor:in zugeordnet', en: 'Co-mentor assigned' },
      detail: ({ data }) => coMentorScopes[data.scope],
    },
  ],
  TandemExtended: [
    {
      kind: 'extended',
      block: 'begleitung',
      title: { de: 'Verlängert', en: 'Extended' },
      detail: ({ data }) => ({
        de: `bis ${germanDay(data.newTermEnd)}`,
        en: `until ${data.newTermEnd}`,
      }),
    },
  ],
  ClosureStarted: [
    {
      kind: 'closure-started',
      block: 'abschluss',
      title: { de: 'Abschluss eingeleitet', en: 'Closure started' },
      detail: ({ data }) => initiators[data.initiatedBy],
    },
  ],
  ClosingMeetingHeld: [
    {
      kind: 'closing-meeting',
      block: 'abschluss',
      title: { de: 'Abschlussgespräch', en: 'Closing meeting' },
    },
  ],
  TandemEnded: [
    {
      kind: 'ended',
      block: 'abschluss',
      title: { de: 'Beendet', en: 'Ended' },
      detail: ({ data }) => endingReasons[data.reason],
      on: ({ data }) => data.endedOn,
    },
  ],
  TandemReopened: [
    { kind: 'reopened', block: 'begleitung', title: { de: 'Wieder aufgenommen', en: 'Reopened' } },
  ],
  KeyMomentNoted: [
    {
      kind: 'noted',
      block: ({ data }) => data.block,
      title: ({ data }) => inBoth(data.title),
      detail: ({ data }) => (data.text === undefined ? undefined : inBoth(data.text)),
      byHand: true,
    },
  ],
};
