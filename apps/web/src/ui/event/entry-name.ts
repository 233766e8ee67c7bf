import type { TimelineEntry } from '@tandemspur/contracts';
import { formatOccurrence, formatWeekday } from '../language/days.js';
import { useLanguage, useText } from '../language/language.js';

type Named = Pick<TimelineEntry, 'label' | 'occurredOn' | 'precision'>;

/** "Sa 08.02.2025"; of a month no more is known. */
export const useEntryDay = (): ((entry: Omit<Named, 'label'>) => string) => {
  const { language } = useLanguage();
  return ({ occurredOn, precision }) =>
    precision === 'month'
      ? formatOccurrence(language, occurredOn, precision)
      : `${formatWeekday(language, occurredOn)} ${formatOccurrence(language, occurredOn, precision)}`;
};

/** What an entry is called where it stands alone. */
export const useEntryName = (): ((entry: Named) => string) => {
  const t = useText();
  const entryDay = useEntryDay();
  return (entry) => `${t(entry.label)}, ${entryDay(entry)}`;
};
