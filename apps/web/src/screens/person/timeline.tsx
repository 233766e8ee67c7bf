import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { usePersonTimeline } from '../../api/people-queries.js';
import { EntryItem } from '../../ui/event/entry-item.js';
import { EntryMonths } from '../../ui/event/entry-months.js';
import { LoadFailed } from '../../ui/feedback/load-failed.js';
import { useText } from '../../ui/language/language.js';
import { Loading, Panel } from '../../ui/page/page.js';
import styles from './person.module.css';
import { texts } from './texts.js';

/** What was recorded about somebody, across all their tandems, newest first. */
export const Timeline = ({ id }: { readonly id: string }) => {
  const t = useText();
  const timeline = usePersonTimeline(id);
  const entries = timeline.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Panel title={t(texts.timeline)} hint={t(texts.timelineHint)}>
      {timeline.isPending && <Loading />}
      {timeline.isError && entries.length === 0 && (
        <LoadFailed error={timeline.error} onRetry={() => void timeline.refetch()} />
      )}
      {entries.length > 0 && (
        <div className={styles['timeline']}>
          <EntryMonths
            entries={entries}
            item={(entry) => (
              <EntryItem key={entry.eventId} entry={entry}>
                {entry.stream.kind === 'tandem' && (
                  <Link href={`/tandems/${entry.stream.id}`}>{t(texts.inTandem)}</Link>
                )}
              </EntryItem>
            )}
          />
          {timeline.hasNextPage && (
            <Button
              variant="default"
              size="md"
              loading={timeline.isFetchingNextPage}
              onClick={() => void timeline.fetchNextPage()}
            >
              {t(texts.more)}
            </Button>
          )}
        </div>
      )}
    </Panel>
  );
};
