import { useState } from 'react';
import { Button } from '@mantine/core';
import type { HistoryView } from '@tandemspur/contracts';
import { Disclosure } from '../../ui/disclosure/disclosure.js';
import { EntryItem } from '../../ui/event/entry-item.js';
import { EntryMonths } from '../../ui/event/entry-months.js';
import { useEntryName } from '../../ui/event/entry-name.js';
import { RetractedEntries } from '../../ui/event/retracted-entries.js';
import { useText } from '../../ui/language/language.js';
import styles from './history.module.css';
import { StateRows } from './state-rows.js';
import { texts } from './texts.js';
import { useStateRows } from './use-state-rows.js';

const step = 40;

/** What had happened and was known, newest first, each with the state that it led to. */
export const EventsThen = ({ history }: { readonly history: HistoryView }) => {
  const t = useText();
  const stateRows = useStateRows();
  const entryName = useEntryName();
  const [limit, setLimit] = useState(step);
  const newestFirst = history.items.toReversed();
  return (
    <section aria-labelledby="events" className={styles['panel']}>
      <h2 id="events">{t(texts.events)}</h2>
      <EntryMonths
        entries={newestFirst.slice(0, limit)}
        item={(entry) => (
          <EntryItem key={entry.eventId} entry={entry} repairs={entry.repairs}>
            <Disclosure label={t(texts.stateAfter)} about={`(${entryName(entry)})`}>
              <StateRows small rows={stateRows(entry.stateAfter, history.names)} />
            </Disclosure>
          </EntryItem>
        )}
      />
      {limit < newestFirst.length && (
        <Button
          variant="default"
          size="md"
          h={44}
          onClick={() => {
            setLimit(limit + step);
          }}
        >
          {t(texts.more)}
        </Button>
      )}
      <RetractedEntries entries={history.retracted} />
    </section>
  );
};
