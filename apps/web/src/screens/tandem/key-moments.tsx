import { Skeleton } from '@mantine/core';
import { useKeyMoments } from '../../api/tandem-queries.js';
import { KeyMomentBlocks } from '../../ui/event/key-moment-blocks.js';
import { LoadFailed } from '../../ui/feedback/load-failed.js';
import { useText } from '../../ui/language/language.js';
import styles from './sections.module.css';
import { texts } from './texts.js';

export const KeyMoments = ({ tandemId }: { readonly tandemId: string }) => {
  const t = useText();
  const { data, isPending, isError, error, refetch } = useKeyMoments(tandemId);
  return (
    <section aria-labelledby="key-moments" className={styles['panel']}>
      <h2 id="key-moments">{t(texts.keyMoments)}</h2>
      {isPending && <Skeleton height={120} radius="md" />}
      {isError && !data && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data && <KeyMomentBlocks blocks={data.blocks} />}
    </section>
  );
};
