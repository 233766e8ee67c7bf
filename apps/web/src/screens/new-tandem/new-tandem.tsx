import { Skeleton } from '@mantine/core';
import { useLocation, useSearchParams } from 'wouter';
import { useCatalogue } from '../../api/queries.js';
import type { FormValues } from '../../ui/command-form/form-values.js';
import { useAnnounce } from '../../ui/feedback/announcer.js';
import { LoadFailed } from '../../ui/feedback/load-failed.js';
import { useText } from '../../ui/language/language.js';
import { usePageTitle } from '../../ui/page-title.js';
import styles from './new-tandem.module.css';
import { ProposalForm } from './proposal-form.js';
import { texts } from './texts.js';

/** Where another screen leads here with somebody chosen: its name in the address, and in the form. */
const chosenBefore = { mentor: 'mentorId', mentee: 'menteeId', programme: 'programmeId' } as const;

const presetIn = (parameters: URLSearchParams): FormValues =>
  Object.fromEntries(
    Object.entries(chosenBefore).flatMap(([name, field]) => {
      const id = parameters.get(name);
      return id === null ? [] : [[field, id]];
    }),
  );

/** Two people, and the proposal that they become a tandem. */
const NewTandem = () => {
  const t = useText();
  const announce = useAnnounce();
  const [, navigate] = useLocation();
  const [parameters] = useSearchParams();
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
          preset={presetIn(parameters)}
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
