import type { ReactNode } from 'react';
import type { HistoryEntry } from '@tandemspur/contracts';
import { Icon } from '../icon.js';
import { useText } from '../language/language.js';
import { EntryItem } from './entry-item.js';
import { texts } from './entry-texts.js';
import styles from './retracted-entries.module.css';

interface RetractedEntriesProps {
  readonly entries: readonly HistoryEntry[];
  /** What can be done with one. */
  readonly action?: (entry: HistoryEntry) => ReactNode;
}

/** What was withdrawn and no longer counts, with when and why. */
export const RetractedEntries = ({ entries, action }: RetractedEntriesProps) => {
  const t = useText();
  if (entries.length === 0) return null;
  return (
    <details className={styles['retracted']}>
      <summary>
        <Icon name="down" />
        <h3>{t(texts.withdrawn, { count: entries.length })}</h3>
      </summary>
      <ol>
        {entries.map((entry) => (
          <EntryItem key={entry.eventId} entry={entry} repairs={entry.repairs}>
            {action?.(entry)}
          </EntryItem>
        ))}
      </ol>
    </details>
  );
};
