import type { TimelineEntry } from '@tandemspur/contracts';

export interface MonthOfEntries<E> {
  /** `YYYY-MM` */
  readonly month: string;
  readonly entries: readonly E[];
}

/** Groups entries by month and keeps their order. */
export const byMonth = <E extends Pick<TimelineEntry, 'occurredOn'>>(
  entries: readonly E[],
): readonly MonthOfEntries<E>[] => {
  const groups = new Map<string, E[]>();
  for (const entry of entries) {
    const month = entry.occurredOn.slice(0, 7);
    groups.set(month, [...(groups.get(month) ?? []), entry]);
  }
  return [...groups].map(([month, members]) => ({ month, entries: members }));
};
