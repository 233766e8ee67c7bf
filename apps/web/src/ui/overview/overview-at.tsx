import { Button } from '@mantine/core';
import type { OverviewAtView } from '@tandemspur/contracts';
import { useOverviewAt } from '../../api/programme-queries.js';
import { useCatalogue } from '../../api/queries.js';
import { DayInput } from '../command-form/day-control.js';
import { LoadFailed } from '../feedback/load-failed.js';
import { Filters } from '../filter/filters.js';
import { useAddress } from '../filter/use-address.js';
import { formatDay, today } from '../language/days.js';
import { useLanguage, useText } from '../language/language.js';
import { counted, formatNumber } from '../language/plural.js';
import { Empty, Facts, Loading, Row, Rows } from '../page/page.js';
import { usePairName } from '../tandem/pair.js';
import { StatusBadge } from '../tandem/status-badge.js';
import styles from './overview.module.css';
import { texts, total } from './texts.js';

const Counts = ({ counts }: Pick<OverviewAtView, 'counts'>) => {
  const t = useText();
  const { language } = useLanguage();
  const byStatus: Readonly<Record<string, number>> = counts;
  const statuses = useCatalogue().data?.statuses ?? [];
  return (
    <Facts
      facts={statuses.map(({ value, label }) => ({
        label: t(label),
        value: formatNumber(language, byStatus[value] ?? 0),
      }))}
    />
  );
};

const Item = ({ item }: { readonly item: OverviewAtView['items'][number] }) => {
  const t = useText();
  const { language } = useLanguage();
  const pairName = usePairName();
  const { tandemId, status, coordinator, lastContactOn, incomplete } = item;
  const facts = [
    t(texts.coordinator, { name: coordinator?.name ?? t(texts.nobody) }),
    ...(lastContactOn === null ? [] : [t(texts.met, { day: formatDay(language, lastContactOn) })]),
    ...(incomplete ? [t(texts.incomplete)] : []),
  ];
  return (
    <Row href={`/tandems/${tandemId}`} title={pairName(item)} action={<StatusBadge status={status} />}>
      {facts.join(' · ')}
    </Row>
  );
};

/** How the tandems of a programme, or all, stood at a moment that is chosen here and kept in the address. */
export const OverviewAt = ({ programme }: { readonly programme: string | null }) => {
  const t = useText();
  const { language } = useLanguage();
  const [address, change] = useAddress(['known-at', 'as-of']);
  const moment = { knownAt: address['known-at'] ?? '', asOf: address['as-of'] ?? '' };
  const query = useOverviewAt(programme, moment);
  const first = query.data?.pages[0];
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const dayField = (name: 'known-at' | 'as-of') => (
    <div>
      <DayInput
        label={t(name === 'known-at' ? texts.knownAt : texts.asOf)}
        value={address[name] ?? ''}
        error={undefined}
        max={today()}
        onChange={(day) => {
          change({ [name]: day });
        }}
      />
      <p className={styles['hint']}>{t(name === 'known-at' ? texts.knownAtHint : texts.asOfHint)}</p>
    </div>
  );
  return (
    <div className={styles['overview']}>
      <Filters
        label={t(texts.moment)}
        fields={
          <>
            {dayField('known-at')}
            {dayField('as-of')}
          </>
        }
      />
      {query.isPending && <Loading />}
      {query.isError && !first && <LoadFailed error={query.error} onRetry={() => void query.refetch()} />}
      {first && (
        <>
          <p role="status">{counted(language, total, first.total)}</p>
          <Counts counts={first.counts} />
        </>
      )}
      {first?.total === 0 && <Empty>{t(texts.empty)}</Empty>}
      {items.length > 0 && (
        <Rows>
          {items.map((item) => (
            <Item key={item.tandemId} item={item} />
          ))}
        </Rows>
      )}
      {query.hasNextPage && (
        <Button
          variant="default"
          size="md"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t(texts.more)}
        </Button>
      )}
    </div>
  );
};
