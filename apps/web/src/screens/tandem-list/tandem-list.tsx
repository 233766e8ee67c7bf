import { useState } from 'react';
import { Button, Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link } from 'wouter';
import type { TandemSummary } from '@tandemspur/contracts';
import { useTandems } from '../../api/queries.js';
import { LoadFailed } from '../../ui/feedback/load-failed.js';
import { Icon } from '../../ui/icon.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { counted, formatNumber } from '../../ui/language/plural.js';
import { MeetingSheet } from '../../ui/meeting/meeting-sheet.js';
import { usePageTitle } from '../../ui/page-title.js';
import { Filters } from './filters.js';
import { NothingFound, NoTandemsYet } from './no-tandems.js';
import { TandemCards } from './tandem-cards.js';
import styles from './tandem-list.module.css';
import { TandemTable } from './tandem-table.js';
import { texts, total as totalText } from './texts.js';
import { noFilter, useFilter } from './use-filter.js';

const Loading = () => {
  const t = useText();
  return (
    <div role="status" aria-label={t(texts.loading)} className={styles['cards']}>
      {Array.from({ length: 6 }, (_, index) => (
        <Skeleton key={index} height={72} radius="md" />
      ))}
    </div>
  );
};

/** All tandems, the one that most needs a look first. */
const TandemList = () => {
  const t = useText();
  const { language } = useLanguage();
  usePageTitle(t(texts.title));
  const { filter, change, isFiltered } = useFilter();
  const query = useTandems(filter);
  const [meeting, setMeeting] = useState<TandemSummary>();
  const wide = useMediaQuery('(min-width: 68em)', true, { getInitialValueInEffect: false });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const total = query.data?.pages[0]?.total;
  const Layout = wide ? TandemTable : TandemCards;
  const nothing = total === 0;

  return (
    <>
      <div className={styles['head']}>
        <div>
          <h1>{t(texts.title)}</h1>
          <p role="status" className={styles['quiet']}>
            {total === undefined ? '' : counted(language, totalText, total)}
          </p>
        </div>
        <Button component={Link} href="/new" size="md" leftSection={<Icon name="plus" />}>
          {t(texts.add)}
        </Button>
      </div>
      {(!nothing || isFiltered) && <Filters filter={filter} onChange={change} />}
      {query.isPending && <Loading />}
      {query.isError && items.length === 0 && (
        <LoadFailed error={query.error} onRetry={() => void query.refetch()} />
      )}
      {nothing && !isFiltered && <NoTandemsYet />}
      {nothing && isFiltered && (
        <NothingFound
          onClear={() => {
            change(noFilter);
          }}
        />
      )}
      {items.length > 0 && (
        <div aria-busy={query.isPlaceholderData} className={styles['results']}>
          <Layout items={items} onMeeting={setMeeting} />
        </div>
      )}
      {query.hasNextPage && (
        <div className={styles['more']}>
          <p className={styles['quiet']}>
            {t(texts.shown, {
              shown: formatNumber(language, items.length),
              total: formatNumber(language, total ?? items.length),
            })}
          </p>
          <Button
            variant="default"
            size="md"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t(texts.more)}
          </Button>
        </div>
      )}
      <MeetingSheet
        pair={meeting}
        onClose={() => {
          setMeeting(undefined);
        }}
      />
    </>
  );
};

export default TandemList;
