import type { TimelineEntry } from '@tandemspur/contracts';

export const kinds = ['all', 'meetings', 'support', 'conflicts', 'changes'] as const;
export type Kind = (typeof kinds)[number];

const typesOf: Readonly<Record<Exclude<Kind, 'all' | 'changes'>, ReadonlySet<string>>> = {
  meetings: new Set(['FirstMeetingHeld', 'MeetingHeld', 'MeetingMissed']),
  support: new Set([
    'CheckInCompleted',
    'CheckInAttempted',
    'FeedbackRecorded',
    'SurveyRecorded',
    'KeyMomentNoted',
    'GoalSet',
    'GoalProgressed',
    'GoalAchieved',
    'GoalDropped',
  ]),
  conflicts: new Set(['ConflictNoted', 'ConflictResolved', 'ConflictEscalated']),
};

/** What is of no other kind has changed something. */
const isOf = (type: string, kind: Kind): boolean => {
  if (kind === 'all') return true;
  if (kind === 'changes') return !Object.values(typesOf).some((types) => types.has(type));
  return typesOf[kind].has(type);
};

export const ofKind = (entries: readonly TimelineEntry[], kind: Kind): readonly TimelineEntry[] =>
  entries.filter(({ type }) => isOf(type, kind));
