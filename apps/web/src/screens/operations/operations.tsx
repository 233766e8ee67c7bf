import { Skeleton } from '@mantine/core';
import type { ProjectionView } from '@tandemspur/contracts';
import { useParkedKeys, useProjections } from '../../api/operations.js';
import { LoadFailed } from '../../ui/feedback/load-failed.js';
import { Icon, type IconName } from '../../ui/icon.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { counted } from '../../ui/language/plural.js';
import { usePageTitle } from '../../ui/page-title.js';
import styles from './operations.module.css';
import { ParkedKeys } from './parked-keys.js';
import { ProjectionItem } from './projection-item.js';
import { toneOf, type Tone } from './state-in-words.js';
import { needALook, texts } from './texts.js';

const icons: Readonly<Record<Tone, IconName>> = { calm: 'check', busy: 'clock', alert: 'alert' };

/** All in one sentence. */
const Summary = ({ projections }: { readonly projections: readonly ProjectionView[] }) => {
  const t = useText();
  const { language } = useLanguage();
  const tones = projections.map(toneOf);
  const alerts = tones.filter((tone) => tone === 'alert').length;
  const tone = alerts > 0 ? 'alert' : tones.includes('busy') ? 'busy' : 'calm';
  const sentences: Readonly<Record<Tone, string>> = {
    calm: t(texts.allWell),
    busy: t(texts.catchingUp),
    alert: counted(language, needALook, alerts),
  };
  return (
    <p role="status" className={styles['summary']} data-tone={tone}>
      <Icon name={icons[tone]} size={22} />
      {sentences[tone]}
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
