import { useEffect, useState } from 'react';
import { Skeleton } from '@mantine/core';
import { useParams } from 'wouter';
import type { TandemDetail } from '@tandemspur/contracts';
import { useTandem } from '../../api/queries.js';
import { entryElementId } from '../../ui/event/entry-item.js';
import { LoadFailed } from '../../ui/feedback/load-failed.js';
import { useText } from '../../ui/language/language.js';
import { usePageTitle } from '../../ui/page-title.js';
import { usePairName } from '../../ui/tandem/pair.js';
import { FollowUps } from './follow-ups.js';
import { Goals } from './goals.js';
import { HistoryList } from './history/history-list.js';
import { KeyFigures } from './key-figures.js';
import { KeyMoments } from './key-moments.js';
import { LifeStrip } from './life-strip/life-strip.js';
import { Notices } from './notices.js';
import { TandemActions } from './tandem-actions.js';
import { TandemHead } from './tandem-head.js';
import sections from './sections.module.css';
import styles from './tandem.module.css';
import { texts } from './texts.js';
import { useHistory } from './use-history.js';

const Loading = () => {
  const t = useText();
  return (
    <div role="status" aria-label={t(texts.loading)} className={styles['page']}>
      <Skeleton height={150} radius="md" />
      <Skeleton height={90} radius="md" />
      <Skeleton height={190} radius="md" />
    </div>
  );
};

const Loaded = ({ tandem }: { readonly tandem: TandemDetail }) => {
  const t = useText();
  const history = useHistory(tandem.tandemId);
  const [selected, setSelected] = useState<string>();
  useEffect(() => {
    if (selected === undefined) return;
    document
      .getElementById(entryElementId(selected))
      ?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  }, [selected]);
  return (
    <article className={styles['page']}>
      <div className={styles['top']}>
        <TandemHead tandem={tandem} />
        <TandemActions tandem={tandem} />
      </div>
      <Notices tandem={tandem} />
      <KeyFigures tandem={tandem} />
      <FollowUps tandemId={tandem.tandemId} />
      {history.isPending && <Skeleton height={190} radius="md" />}
      {history.error && <LoadFailed error={history.error} onRetry={history.retry} />}
      {history.entries.length > 0 && (
        <section aria-labelledby="life" className={sections['panel']}>
          <h2 id="life">{t(texts.life)}</h2>
          <LifeStrip tandem={tandem} entries={history.entries} onSelect={setSelected} />
        </section>
      )}
      <Goals goals={tandem.goals} entries={history.entries} />
      <KeyMoments tandemId={tandem.tandemId} />
      {!history.isPending && !history.error && (
        <div className={sections['panel']}>
          <HistoryList tandemId={tandem.tandemId} history={history} selected={selected} />
        </div>
      )}
    </article>
  );
};

/** One tandem: how it is, how it has been, and what can be recorded now. */
const Tandem = () => {
  const { id } = useParams<{ id: string }>();
  const tandem = useTandem(id);
  const pairName = usePairName();
  usePageTitle(tandem.data && pairName(tandem.data));
  if (tandem.data) return <Loaded key={id} tandem={tandem.data} />;
  if (tandem.isError) return <LoadFailed error={tandem.error} onRetry={() => void tandem.refetch()} />;
  return <Loading />;
};

export default Tandem;
