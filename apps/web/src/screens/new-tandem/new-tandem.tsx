import { Skeleton } from '@mantine/core';
import { useLocation } from 'wouter';
import { useCatalogue } from '../../api/queries.js';
import { useAnnounce } from '../../ui/feedback/announcer.js';
import { LoadFailed } from '../../ui/feedback/load-failed.js';
import { useText } from '../../ui/language/language.js';
import { usePageTitle } from '../../ui/page-title.js';
import styles from './new-tandem.module.css';
import { ProposalForm } from './proposal-form.js';
import { texts } from './texts.js';

/** Two people, and the proposal that they become a tandem. */
const NewTandem = () => {
  const t = useText();
  const announce = useAnnounce();
  const [, navigate] = useLocation();
  const catalogue = useCatalogue();
  usePageTitle(t(texts.title));
  return (
    <div className={styles['page']}>
      <div>
        <h1>{t(texts.title)}</h1>
        <p className={styles['intro']}>{t(texts.intro)}</p>
      </div>
      {catalogue.isPending && (
        <div role="status" aria-label={t(texts.loading)}>
          <Skeleton height={320} radius="md" />
        </div>
      )}
      {catalogue.isError && <LoadFailed error={catalogue.error} onRetry={() => void catalogue.refetch()} />}
      {catalogue.data && (
        <ProposalForm
          commands={catalogue.data.commands}
          onProposed={(id) => {
            announce(t(texts.proposed));
            navigate(`/tandems/${id}`);
          }}
        />
      )}
    </div>
  );
};

export default NewTandem;
