import type { TimelineEntry } from '@tandemspur/contracts';

export const kinds = ['all', 'meetings', 'conflicts', 'changes'] as const;
export type Kind = (typeof kinds)[number];

const meetingTypes = new Set(['FirstMeetingHeld', 'MeetingHeld', 'MeetingMissed']);
const conflictTypes = new Set(['ConflictNoted', 'ConflictResolved', 'ConflictEscalated']);

/** What is neither a meeting nor about a conflict has changed something. */
const kindOf = (type: string): Kind =>
  meetingTypes.has(type) ? 'meetings' : conflictTypes.has(type) ? 'conflicts' : 'changes';

export const ofKind = (entries: readonly TimelineEntry[], kind: Kind): readonly TimelineEntry[] =>
  kind === 'all' ? entries : entries.filter(({ type }) => kindOf(type) === kind);

export interface MonthOfEntries {
  /** `YYYY-MM` */
  readonly month: string;
  readonly entries: readonly TimelineEntry[];
}

/** Groups entries by month and keeps their order. */
export const byMonth = (entries: readonly TimelineEntry[]): readonly MonthOfEntries[] => {
  const groups = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const month = entry.occurredOn.slice(0, 7);
    groups.set(month, [...(groups.get(month) ?? []), entry]);
  }
  return [...groups].map(([month, members]) => ({ month, entries: members }));
};
