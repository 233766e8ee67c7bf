import { useState } from 'react';
import { Button } from '@mantine/core';
import type { TimelineEntry } from '@tandemspur/contracts';
import { useHistoryAt } from '../../../api/tandem-queries.js';
import { Chips } from '../../../ui/chips/chips.js';
import { EntryItem } from '../../../ui/event/entry-item.js';
import { EntryMonths } from '../../../ui/event/entry-months.js';
import { RetractedEntries } from '../../../ui/event/retracted-entries.js';
import { useText } from '../../../ui/language/language.js';
import { RepairButton } from '../repair/repair-button.js';
import { RepairSheet, type Repairing } from '../repair/repair-sheet.js';
import { RestoreButton } from '../repair/restore-button.js';
import type { History } from '../use-history.js';
import styles from './history.module.css';
import { kinds, ofKind, type Kind } from './kinds.js';
import { texts } from './texts.js';

const step = 40;

interface HistoryListProps {
  readonly tandemId: string;
  readonly history: History;
  /** The event that the drawing led to. */
  readonly selected: string | undefined;
}

/** All events, newest first, month by month; each can be corrected or withdrawn. */
export const HistoryList = ({ tandemId, history, selected }: HistoryListProps) => {
  const t = useText();
  const [kind, setKind] = useState<Kind>('all');
  const [limit, setLimit] = useState(step);
  const [repairing, setRepairing] = useState<Repairing>();
  const whole = useHistoryAt(tandemId, {}).data;
  const repairs = new Map(whole?.items.map((item) => [item.eventId, item.repairs]));
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
  const item = (entry: TimelineEntry) => {
    const applied = repairs.get(entry.eventId) ?? [];
    return (
      <EntryItem
        key={entry.eventId}
        entry={entry}
        repairs={applied}
        highlighted={entry.eventId === selected}
        action={
          <RepairButton
            entry={entry}
            onPress={() => {
              setRepairing({ kind: 'repair', entry, repairs: applied });
            }}
          />
        }
      />
    );
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
      <EntryMonths entries={shown} item={item} />
      {hasMore && (
        <Button variant="default" size="md" h={44} loading={history.loadingMore} onClick={showMore}>
          {t(texts.more)}
        </Button>
      )}
      <RetractedEntries
        entries={whole?.retracted ?? []}
        action={(entry) => <RestoreButton entry={entry} onPress={setRepairing} />}
      />
      <RepairSheet
        tandemId={tandemId}
        repairing={repairing}
        onClose={() => {
          setRepairing(undefined);
        }}
      />
    </section>
  );
};
