import type { ReactNode } from 'react';
import type { TimelineEntry } from '@tandemspur/contracts';
import { formatMonth } from '../language/days.js';
import { useLanguage } from '../language/language.js';
import { byMonth } from './by-month.js';
import styles from './entry.module.css';

interface EntryMonthsProps<E> {
  readonly entries: readonly E[];
  /** A list item with its key. */
  readonly item: (entry: E) => ReactNode;
}

/** Entries in their order, under the months in which they happened. */
export const EntryMonths = <E extends TimelineEntry>({ entries, item }: EntryMonthsProps<E>) => {
  const { language } = useLanguage();
  return byMonth(entries).map((group) => (
    <section key={group.month} aria-label={formatMonth(language, group.month)}>
      <h3 className={styles['month']}>{formatMonth(language, group.month)}</h3>
      <ol>{group.entries.map(item)}</ol>
    </section>
  ));
};
