import { useState } from 'react';
import { Button } from '@mantine/core';
import { Chips } from '../../../ui/chips/chips.js';
import { formatMonth } from '../../../ui/language/days.js';
import { useLanguage, useText } from '../../../ui/language/language.js';
import type { History } from '../use-history.js';
import { EntryItem } from './entry-item.js';
import styles from './history.module.css';
import { byMonth, kinds, ofKind, type Kind } from './kinds.js';
import { texts } from './texts.js';

const step = 40;

interface HistoryListProps {
  readonly history: History;
  /** The event that the drawing led to. */
  readonly selected: string | undefined;
}

/** All events, newest first, month by month. */
export const HistoryList = ({ history, selected }: HistoryListProps) => {
  const t = useText();
  const { language } = useLanguage();
  const [kind, setKind] = useState<Kind>('all');
  const [limit, setLimit] = useState(step);
  const entries = ofKind(history.entries, kind);
  const place = entries.findIndex(({ eventId }) => eventId === selected);
  const shown = entries.slice(0, Math.max(limit, place + 1));
  const hasMore = shown.length < entries.length || history.hasMore;
  const choose = (next: string | undefined): void => {
    setKind(kinds.find((each) => each === next) ?? 'all');
    setLimit(step);
  };
  const showMore = (): void => {
    setLimit(shown.length + step);
    if (shown.length + step > entries.length && history.hasMore) history.loadMore();
  };
  return (
    <section aria-labelledby="history" className={styles['history']}>
      <h2 id="history">{t(texts.title)}</h2>
      <Chips
        legend={t(texts.filter)}
        legendHidden
        options={kinds.map((each) => ({ value: each, label: t(texts[each]) }))}
        selected={[kind]}
        onChange={([next]) => {
          choose(next);
        }}
      />
      {entries.length === 0 && !history.hasMore && (
        <p className={styles['quiet']}>{t(kind === 'all' ? texts.none : texts.noneOfKind)}</p>
      )}
      {byMonth(shown).map((group) => (
        <section key={group.month} aria-label={formatMonth(language, group.month)}>
          <h3 className={styles['month']}>{formatMonth(language, group.month)}</h3>
          <ol>
            {group.entries.map((entry) => (
              <EntryItem key={entry.eventId} entry={entry} highlighted={entry.eventId === selected} />
            ))}
          </ol>
        </section>
      ))}
      {hasMore && (
        <Button variant="default" size="md" loading={history.loadingMore} onClick={showMore}>
          {t(texts.more)}
        </Button>
      )}
    </section>
  );
};
