import type { EventOf, TandemStatus, tandemMatched } from '@tandemspur/contracts';
import { addDays, addMonths } from '../calendar.js';

type Terms = EventOf<typeof tandemMatched>['data'];

export interface Pause {
  readonly from: string;
  readonly until: string | null;
  readonly expectedUntil: string | null;
}

export interface Conflict {
  readonly conflictId: string;
  readonly severity: string;
  readonly category: string;
  readonly notedOn: string;
  readonly escalatedOn: string | null;
  readonly resolvedOn: string | null;
  readonly outcome: string | null;
}

export interface Ending {
  readonly endedOn: string;
  readonly kind: string;
  readonly reason: string;
  readonly formalClosing: boolean;
  readonly rematchWanted: boolean;
  readonly reopenedOn: string | null;
}

export interface Goal {
  readonly goalId: string;
  readonly domain: string;
  readonly setOn: string;
  readonly dueOn: string | null;
  /** 0 to 4, as last reported. */
  readonly scale: number | null;
  readonly achievedOn: string | null;
  readonly droppedOn: string | null;
}

export interface CoMentor {
  readonly personId: string;
  readonly scope: string;
  readonly from: string;
  readonly until: string | null;
}

export interface Funding {
  readonly grantId: string;
  readonly from: string;
  readonly to: string | null;
}

/** The last day of a talk with each side; school counts with the guardian. */
export interface CheckIns {
  readonly count: number;
  readonly lastOn: string | null;
  readonly mentorOn: string | null;
  readonly menteeOn: string | null;
  readonly guardianOn: string | null;
  /** The last talk said that somebody has to come back to it. */
  readonly followUpSince: string | null;
  /** Of the last talk that gave one, 1 to 5. */
  readonly rating: number | null;
}

export interface Feedback {
  readonly on: string;
  readonly by: string;
  readonly occasion: string;
  /** 1 to 5. */
  readonly satisfaction: number;
}

export interface Handover {
  readonly to: string;
  readonly startedOn: string;
  readonly completedOn: string | null;
}

export interface Closure {
  readonly startedOn: string | null;
  readonly planned: boolean | null;
  readonly meetingOn: string | null;
}

/**
 * What is known of a tandem. Facts accumulate whatever their order, so that an imported history that breaks a
 * rule still folds; the status derives from them. All days are `YYYY-MM-DD`.
 */
export interface Tandem {
  readonly mentorId: string | null;
  readonly menteeId: string | null;
  readonly programmeId: string | null;
  readonly proposedOn: string | null;
  readonly declinedOn: string | null;
  readonly matchedOn: string | null;
  readonly terms: Terms | null;
  readonly agreementSignedOn: string | null;
  /** As agreed, or as changed since. */
  readonly mode: string | null;
  /** The end of the term as extended; `null` while it is the agreed one. */
  readonly newTermEnd: string | null;
  readonly firstMeetingOn: string | null;
  readonly lastContactOn: string | null;
  readonly meetings: number;
  readonly missedMeetings: number;
  /** Days of the meetings missed after the last contact, in their order. */
  readonly missedSince: readonly string[];
  readonly contactAttempts: number;
  readonly checkIns: CheckIns;
  readonly lastFeedback: Feedback | null;
  readonly goals: readonly Goal[];
  readonly coMentors: readonly CoMentor[];
  readonly pauses: readonly Pause[];
  readonly conflicts: readonly Conflict[];
  readonly closure: Closure;
  readonly endings: readonly Ending[];
  readonly coordinatorId: string | null;
  readonly coordinatorSince: string | null;
  /** Who stands in for the coordinator. */
  readonly coverId: string | null;
  readonly handover: Handover | null;
  readonly fundings: readonly Funding[];
  /** The last day on which anything but the ending happened. */
  readonly lastEntryOn: string | null;
}

export const noTandem: Tandem = {
  mentorId: null,
  menteeId: null,
  programmeId: null,
  proposedOn: null,
  declinedOn: null,
  matchedOn: null,
  terms: null,
  agreementSignedOn: null,
  mode: null,
  newTermEnd: null,
  firstMeetingOn: null,
  lastContactOn: null,
  meetings: 0,
  missedMeetings: 0,
  missedSince: [],
  contactAttempts: 0,
  checkIns: {
    count: 0,
    lastOn: null,
    mentorOn: null,
    menteeOn: null,
    guardianOn: null,
    followUpSince: null,
    rating: null,
  },
  lastFeedback: null,
  goals: [],
  coMentors: [],
  pauses: [],
  conflicts: [],
  closure: { startedOn: null, planned: null, meetingOn: null },
  endings: [],
  coordinatorId: null,
  coordinatorSince: null,
  coverId: null,
  handover: null,
  fundings: [],
  lastEntryOn: null,
};

/** The ending that holds, if the tandem has ended and was not reopened. */
export const openEnding = (tandem: Tandem): Ending | undefined =>
  tandem.endings.find((ending) => ending.reopenedOn === null);

/** The pause that has begun and not been resumed. */
export const openPause = (tandem: Tandem): Pause | undefined =>
  tandem.pauses.find((pause) => pause.until === null);

export const openConflicts = (tandem: Tandem): readonly Conflict[] =>
  tandem.conflicts.filter((conflict) => conflict.resolvedOn === null);

export const openGoals = (tandem: Tandem): readonly Goal[] =>
  tandem.goals.filter((goal) => goal.achievedOn === null && goal.droppedOn === null);

export const presentCoMentors = (tandem: Tandem): readonly CoMentor[] =>
  tandem.coMentors.filter((coMentor) => coMentor.until === null);

/** The handover that was begun and not completed. */
export const openHandover = ({ handover }: Tandem): Handover | undefined =>
  handover !== null && handover.completedOn === null ? handover : undefined;

/** The day on which the term ends: as extended, else the agreed months after the match. */
export const termEndOn = ({ newTermEnd, matchedOn, terms }: Tandem): string | null =>
  newTermEnd ?? (matchedOn !== null && terms !== null ? addMonths(matchedOn, terms.agreedTermMonths) : null);

/** The status after everything known; `null` when nothing is recorded. */
export const statusOf = (tandem: Tandem): TandemStatus | null => {
  if (openEnding(tandem)) return 'ended';
  if (tandem.matchedOn === null) {
    if (tandem.declinedOn !== null) return 'declined';
    return tandem.proposedOn === null ? null : 'proposed';
  }
  if (openPause(tandem)) return 'paused';
  return tandem.firstMeetingOn === null ? 'matched' : 'active';
};

/** The agreed rhythm; 14 days while none is known. */
export const rhythmDays = ({ terms }: Tandem): number => terms?.meetingIntervalDays ?? 14;

/**
 * The day by which the two should meet next: the agreed rhythm after the last meeting, or 14 days after the
 * match while they have not met (timely start, indicator I05). `null` when none is expected.
 */
export const nextContactOn = (tandem: Tandem): string | null => {
  const status = statusOf(tandem);
  if (status === 'matched' && tandem.matchedOn !== null) return addDays(tandem.matchedOn, 14);
  if (status !== 'active' || tandem.lastContactOn === null) return null;
  return addDays(tandem.lastContactOn, rhythmDays(tandem));
};
