import { Skeleton } from '@mantine/core';
import type { ProjectionView } from '@tandemspur/contracts';
import { useParkedKeys, useProjections } from '../../api/operations.js';
import { LoadFailed } from '../../ui/feedback/load-failed.js';
import { Icon, type IconName } from '../../ui/icon.js';
import { useText } from '../../ui/language/language.js';
import { usePageTitle } from '../../ui/page-title.js';
import styles from './operations.module.css';
import { ParkedKeys } from './parked-keys.js';
import { ProjectionItem } from './projection-item.js';
import { summaryOf, type Tone } from './state-in-words.js';
import { texts } from './texts.js';

const icons: Readonly<Record<Tone, IconName>> = { calm: 'check', busy: 'clock', alert: 'alert' };

/** All in one sentence. */
const Summary = ({ projections }: { readonly projections: readonly ProjectionView[] }) => {
  const t = useText();
  const { tone, text } = summaryOf(projections);
  return (
    <p role="status" className={styles['summary']} data-tone={tone}>
      <Icon name={icons[tone]} size={22} />
      {t(text)}
    </p>
  );
};

/** How far what is shown has come behind what is stored, and what to do where it does not go on by itself. */
const Operations = () => {
  const t = useText();
  usePageTitle(t(texts.title));
  const projections = useProjections();
  const parked = useParkedKeys().data ?? [];
  return (
    <div className={styles['page']}>
      <h1>{t(texts.title)}</h1>
      <p className={styles['quiet']}>{t(texts.intro)}</p>
      {projections.isPending && (
        <div role="status" aria-label={t(texts.loading)}>
          <Skeleton height={240} radius="md" />
        </div>
      )}
      {projections.isError && (
        <LoadFailed error={projections.error} onRetry={() => void projections.refetch()} />
      )}
      {projections.data && !projections.isError && (
        <>
          <Summary projections={projections.data} />
          {parked.length > 0 && <ParkedKeys parked={parked} />}
          <section aria-labelledby="views">
            <h2 id="views">{t(texts.views)}</h2>
            <ul className={styles['list']}>
              {projections.data.map((each) => (
                <ProjectionItem key={each.name} projection={each} />
              ))}
            </ul>
          </section>
        </>
      )}
    </div>
  );
};

export default Operations;
