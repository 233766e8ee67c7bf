import { dayOf, type ProblemCode, type ProblemParams, type TandemEvent } from '@tandemspur/contracts';
import type { Occurred } from '../decider.js';
import { Refusal } from '../refusal.js';
import { openEnding, openPause, statusOf, type Tandem } from './tandem.state.js';

type EventType = TandemEvent['type'];

interface Rule {
  readonly code: ProblemCode;
  readonly on: readonly EventType[];
  /** The values that the text names when the rule is broken, otherwise undefined. */
  readonly broken: (tandem: Tandem, event: Occurred<TandemEvent>, day: string) => ProblemParams | undefined;
}

const meetings = ['FirstMeetingHeld', 'MeetingHeld', 'MeetingMissed'] as const;
const insideOpenTandem = [...meetings, 'TandemPaused', 'TandemResumed', 'ConflictNoted'] as const;

const when = (condition: boolean, params: ProblemParams = {}): ProblemParams | undefined =>
  condition ? params : undefined;

const conflictOf = (tandem: Tandem, event: Occurred<TandemEvent>) =>
  event.type === 'ConflictResolved'
    ? tandem.conflicts.find((conflict) => conflict.conflictId === event.data.conflictId)
    : undefined;

/** The period without the tandem, ended and (if so) reopened, that holds `day` inside. */
const gapAround = (tandem: Tandem, day: string) =>
  tandem.endings.find(
    (ending) => day > ending.endedOn && (ending.reopenedOn === null || day < ending.reopenedOn),
  );

/**
 * The rules of a tandem, in the order in which they are tested. A command that breaks one is refused with its
 * code; an import that breaks one is flagged and taken.
 */
const rules: readonly Rule[] = [
  {
    code: 'tandem-exists',
    on: ['TandemProposed'],
    broken: (tandem) => when(statusOf(tandem) !== null),
  },
  {
    code: 'proposal-not-open',
    on: ['ProposalDeclined', 'TandemMatched'],
    broken: (tandem) => when(tandem.matchedOn !== null || tandem.declinedOn !== null),
  },
  {
    code: 'matched-before-proposed',
    on: ['ProposalDeclined', 'TandemMatched'],
    broken: ({ proposedOn }, _, day) =>
      when(proposedOn !== null && day < proposedOn, { proposedOn: proposedOn ?? '' }),
  },
  {
    code: 'not-matched',
    on: [...insideOpenTandem, 'ConflictResolved', 'TandemEnded', 'TandemReopened'],
    broken: (tandem) => when(tandem.matchedOn === null),
  },
  {
    code: 'already-ended',
    on: ['TandemEnded'],
    broken: (tandem) => {
      const ending = openEnding(tandem);
      return ending && { endedOn: ending.endedOn };
    },
  },
  {
    code: 'before-match',
    on: [...insideOpenTandem, 'TandemEnded'],
    broken: ({ matchedOn }, _, day) =>
      when(matchedOn !== null && day < matchedOn, { matchedOn: matchedOn ?? '' }),
  },
  {
    code: 'after-end',
    on: insideOpenTandem,
    broken: (tandem, _, day) => {
      const gap = gapAround(tandem, day);
      return gap && { endedOn: gap.endedOn };
    },
  },
  {
    code: 'first-meeting-exists',
    on: ['FirstMeetingHeld'],
    broken: ({ firstMeetingOn }) => when(firstMeetingOn !== null, { firstMeetingOn: firstMeetingOn ?? '' }),
  },
  {
    code: 'first-meeting-missing',
    on: ['MeetingHeld'],
    broken: ({ firstMeetingOn }) => when(firstMeetingOn === null),
  },
  {
    code: 'before-first-meeting',
    on: ['MeetingHeld'],
    broken: ({ firstMeetingOn }, _, day) =>
      when(firstMeetingOn !== null && day < firstMeetingOn, { firstMeetingOn: firstMeetingOn ?? '' }),
  },
  {
    code: 'already-paused',
    on: ['TandemPaused'],
    broken: (tandem) => {
      const pause = openPause(tandem);
      return pause && { pausedOn: pause.from };
    },
  },
  {
    code: 'pause-overlaps',
    on: ['TandemPaused'],
    broken: (tandem, _, day) => {
      const pause = tandem.pauses.find(({ from, until }) => until !== null && day >= from && day < until);
      return pause && { pausedOn: pause.from, resumedOn: pause.until ?? '' };
    },
  },
  {
    code: 'not-paused',
    on: ['TandemResumed'],
    broken: (tandem) => when(openPause(tandem) === undefined),
  },
  {
    code: 'resumed-before-pause',
    on: ['TandemResumed'],
    broken: (tandem, _, day) => {
      const pause = openPause(tandem);
      return when(pause !== undefined && day < pause.from, { pausedOn: pause?.from ?? '' });
    },
  },
  {
    code: 'conflict-unknown',
    on: ['ConflictResolved'],
    broken: (tandem, event) => when(conflictOf(tandem, event) === undefined),
  },
  {
    code: 'conflict-already-resolved',
    on: ['ConflictResolved'],
    broken: (tandem, event) => {
      const resolvedOn = conflictOf(tandem, event)?.resolvedOn;
      return resolvedOn ? { resolvedOn } : undefined;
    },
  },
  {
    code: 'resolved-before-noted',
    on: ['ConflictResolved'],
    broken: (tandem, event, day) => {
      const notedOn = conflictOf(tandem, event)?.notedOn;
      return when(notedOn !== undefined && day < notedOn, { notedOn: notedOn ?? '' });
    },
  },
  {
    code: 'meeting-after-end',
    on: ['TandemEnded'],
    broken: ({ lastEntryOn }, _, day) =>
      when(lastEntryOn !== null && day < lastEntryOn, { lastContactOn: lastEntryOn ?? '' }),
  },
  {
    code: 'not-ended',
    on: ['TandemReopened'],
    broken: (tandem) => when(openEnding(tandem) === undefined),
  },
  {
    code: 'reopened-before-end',
    on: ['TandemReopened'],
    broken: (tandem, _, day) => {
      const ending = openEnding(tandem);
      return when(ending !== undefined && day < ending.endedOn, { endedOn: ending?.endedOn ?? '' });
    },
  },
  {
    code: 'same-coordinator',
    on: ['CoordinatorAssigned'],
    broken: (tandem, event) =>
      when(
        event.type === 'CoordinatorAssigned' &&
          !event.data.absenceCover &&
          event.data.to === tandem.coordinatorId,
      ),
  },
];

const aboutTheDay = new Set<ProblemCode>([
  'matched-before-proposed',
  'before-match',
  'after-end',
  'before-first-meeting',
  'pause-overlaps',
  'resumed-before-pause',
  'resolved-before-noted',
  'meeting-after-end',
  'reopened-before-end',
]);

const fieldOf = (code: ProblemCode): string | undefined => {
  if (aboutTheDay.has(code)) return 'occurredOn';
  if (code.startsWith('conflict-')) return 'conflictId';
  return code === 'same-coordinator' ? 'to' : undefined;
};

/** Every rule that the event would break, given what is known of the tandem; none when it is allowed. */
export const violations = (tandem: Tandem, event: Occurred<TandemEvent>): readonly Refusal[] =>
  rules
    .filter((rule) => rule.on.includes(event.type))
    .flatMap((rule) => {
      const params = rule.broken(tandem, event, dayOf(event.occurredOn));
      return params ? [new Refusal(rule.code, params, fieldOf(rule.code))] : [];
    });
