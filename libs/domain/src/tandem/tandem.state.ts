import {
  dayOf,
  type EventOf,
  type TandemEvent,
  type TandemStatus,
  type tandemMatched,
} from '@tandemspur/contracts';
import { addDays } from '../calendar.js';
import type { Occurred } from '../decider.js';

type Terms = EventOf<typeof tandemMatched>['data'];

export interface Pause {
  readonly from: string;
  readonly until: string | null;
}

export interface Conflict {
  readonly conflictId: string;
  readonly severity: string;
  readonly category: string;
  readonly notedOn: string;
  readonly resolvedOn: string | null;
}

export interface Ending {
  readonly endedOn: string;
  readonly reopenedOn: string | null;
}

/**
 * What is known of a tandem. Facts accumulate whatever their order, so that an imported history that breaks a
 * rule still folds; the status derives from them. All days are `YYYY-MM-DD`.
 */
export interface Tandem {
  readonly mentorId: string | null;
  readonly menteeId: string | null;
  readonly proposedOn: string | null;
  readonly declinedOn: string | null;
  readonly matchedOn: string | null;
  readonly terms: Terms | null;
  readonly firstMeetingOn: string | null;
  readonly lastContactOn: string | null;
  readonly meetings: number;
  readonly missedMeetings: number;
  readonly pauses: readonly Pause[];
  readonly conflicts: readonly Conflict[];
  readonly endings: readonly Ending[];
  readonly coordinatorId: string | null;
  /** The last day on which anything but the ending happened. */
  readonly lastEntryOn: string | null;
}

export const noTandem: Tandem = {
  mentorId: null,
  menteeId: null,
  proposedOn: null,
  declinedOn: null,
  matchedOn: null,
  terms: null,
  firstMeetingOn: null,
  lastContactOn: null,
  meetings: 0,
  missedMeetings: 0,
  pauses: [],
  conflicts: [],
  endings: [],
  coordinatorId: null,
  lastEntryOn: null,
};

const later = (a: string | null, b: string): string => (a !== null && a > b ? a : b);

const earlier = (a: string | null, b: string): string => (a !== null && a < b ? a : b);

const mapLast = <T>(
  items: readonly T[],
  applies: (item: T) => boolean,
  change: (item: T) => T,
): readonly T[] => {
  const last = items.findLastIndex(applies);
  return items.map((item, index) => (index === last ? change(item) : item));
};

/** The ending that holds, if the tandem has ended and was not reopened. */
export const openEnding = (tandem: Tandem): Ending | undefined =>
  tandem.endings.find((ending) => ending.reopenedOn === null);

/** The pause that has begun and not been resumed. */
export const openPause = (tandem: Tandem): Pause | undefined =>
  tandem.pauses.find((pause) => pause.until === null);

export const openConflicts = (tandem: Tandem): readonly Conflict[] =>
  tandem.conflicts.filter((conflict) => conflict.resolvedOn === null);

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

/**
 * The day by which the two should meet next: the agreed rhythm after the last meeting, or 14 days after the
 * match while they have not met (timely start, indicator I05). `null` when none is expected.
 */
export const nextContactOn = (tandem: Tandem): string | null => {
  const status = statusOf(tandem);
  if (status === 'matched' && tandem.matchedOn !== null) return addDays(tandem.matchedOn, 14);
  if (status !== 'active' || tandem.lastContactOn === null) return null;
  return addDays(tandem.lastContactOn, tandem.terms?.meetingIntervalDays ?? 14);
};

const apply = (tandem: Tandem, event: Occurred<TandemEvent>, on: string): Tandem => {
  switch (event.type) {
    case 'TandemProposed':
      return { ...tandem, mentorId: event.data.mentorId, menteeId: event.data.menteeId, proposedOn: on };
    case 'ProposalDeclined':
      return { ...tandem, declinedOn: later(tandem.declinedOn, on) };
    case 'TandemMatched':
      return {
        ...tandem,
        mentorId: event.data.mentorId,
        menteeId: event.data.menteeId,
        matchedOn: on,
        terms: event.data,
      };
    case 'FirstMeetingHeld':
      return {
        ...tandem,
        firstMeetingOn: earlier(tandem.firstMeetingOn, on),
        lastContactOn: later(tandem.lastContactOn, on),
        meetings: tandem.meetings + 1,
      };
    case 'MeetingHeld':
      return { ...tandem, lastContactOn: later(tandem.lastContactOn, on), meetings: tandem.meetings + 1 };
    case 'MeetingMissed':
      return { ...tandem, missedMeetings: tandem.missedMeetings + 1 };
    case 'TandemPaused':
      return { ...tandem, pauses: [...tandem.pauses, { from: on, until: null }] };
    case 'TandemResumed':
      return {
        ...tandem,
        pauses: mapLast(
          tandem.pauses,
          (pause) => pause.until === null,
          (pause) => ({ ...pause, until: on }),
        ),
      };
    case 'ConflictNoted': {
      const { conflictId, severity, category } = event.data;
      const conflict = { conflictId, severity, category, notedOn: on, resolvedOn: null };
      return { ...tandem, conflicts: [...tandem.conflicts, conflict] };
    }
    case 'ConflictResolved': {
      const { conflictId } = event.data;
      return {
        ...tandem,
        conflicts: mapLast(
          tandem.conflicts,
          (conflict) => conflict.conflictId === conflictId && conflict.resolvedOn === null,
          (conflict) => ({ ...conflict, resolvedOn: on }),
        ),
      };
    }
    case 'CoordinatorAssigned':
      return event.data.absenceCover ? tandem : { ...tandem, coordinatorId: event.data.to };
    case 'KeyMomentNoted':
      return tandem;
    case 'TandemEnded':
      return { ...tandem, endings: [...tandem.endings, { endedOn: event.data.endedOn, reopenedOn: null }] };
    case 'TandemReopened':
      return {
        ...tandem,
        endings: mapLast(
          tandem.endings,
          (ending) => ending.reopenedOn === null,
          (ending) => ({ ...ending, reopenedOn: on }),
        ),
      };
  }
};

/** Folds one event, in effective order. Total: whatever the history, it answers. */
export const evolveTandem = (tandem: Tandem, event: Occurred<TandemEvent>): Tandem => {
  const on = dayOf(event.occurredOn);
  const next = apply(tandem, event, on);
  return event.type === 'TandemEnded' ? next : { ...next, lastEntryOn: later(tandem.lastEntryOn, on) };
};
