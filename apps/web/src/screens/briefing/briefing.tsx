import { Button, Skeleton } from '@mantine/core';
import { Link, useParams } from 'wouter';
import type { BriefingView } from '@tandemspur/contracts';
import { briefingFile, useBriefing } from '../../api/tandem-queries.js';
import { KeyMomentBlocks } from '../../ui/event/key-moment-blocks.js';
import { LoadFailed } from '../../ui/feedback/load-failed.js';
import { Note } from '../../ui/feedback/note.js';
import { Icon } from '../../ui/icon.js';
import { useText } from '../../ui/language/language.js';
import { usePageTitle } from '../../ui/page-title.js';
import { usePairName } from '../../ui/tandem/pair.js';
import styles from './briefing.module.css';
import { Conflicts, OpenGoals, Pauses, ToDo, Tone } from './course.js';
import { Part } from './facts.js';
import { Agreed, WhoIsWho } from './people-and-terms.js';
import { useTelling } from './telling.js';
import { texts } from './texts.js';

const Loaded = ({ briefing }: { readonly briefing: BriefingView }) => {
  const { t, language, day } = useTelling();
  const pairName = usePairName();
  const { tandemId, madeOn, unreadable, keyMoments } = briefing;
  return (
    <article className={styles['page']}>
      <Link href={`/tandems/${tandemId}`} className={styles['back']}>
        <Icon name="back" />
        {t(texts.back)}
      </Link>
      <div className={styles['head']}>
        <div>
          <h1>
            {t(texts.title)}: {pairName(briefing)}
          </h1>
          <p className={styles['quiet']}>{t(texts.made, { day: day(madeOn) })}</p>
        </div>
        <div className={styles['actions']}>
          <Button component="a" size="md" h={44} href={briefingFile(tandemId, language)} download>
            {t(texts.pdf)}
          </Button>
          <Button
            variant="default"
            size="md"
            h={44}
            onClick={() => {
              window.print();
            }}
          >
            {t(texts.print)}
          </Button>
        </div>
      </div>
      {unreadable > 0 && (
        <Note title={t(texts.incomplete)} tone="calm" announced={false}>
          <p>{t(texts.unreadable, { count: unreadable })}</p>
        </Note>
      )}
      <WhoIsWho briefing={briefing} />
      <Agreed briefing={briefing} />
      <ToDo briefing={briefing} />
      <OpenGoals briefing={briefing} />
      <Conflicts briefing={briefing} />
      <Tone briefing={briefing} />
      <Pauses briefing={briefing} />
      <Part id="key-moments" title={t(texts.keyMoments)}>
        <KeyMomentBlocks blocks={keyMoments} />
      </Part>
    </article>
  );
};

/** What whoever takes over this tandem has to know, to read or to print. */
const Briefing = () => {
  const { id } = useParams<{ id: string }>();
  const t = useText();
  const pairName = usePairName();
  const { data, isError, error, refetch } = useBriefing(id);
  usePageTitle(data ? `${t(texts.title)}: ${pairName(data)}` : t(texts.title));
  if (data) return <Loaded briefing={data} />;
  if (isError) return <LoadFailed error={error} onRetry={() => void refetch()} />;
  return (
    <div role="status" aria-label={t(texts.loading)}>
      <Skeleton height={320} radius="md" />
    </div>
  );
};

export default Briefing;
