import { useState } from 'react';
import { Button, Skeleton } from '@mantine/core';
import { useCatalogue, useStaff } from '../../api/queries.js';
import { CommandSheet } from '../../ui/command-form/command-sheet.js';
import { LoadFailed } from '../../ui/feedback/load-failed.js';
import { Icon } from '../../ui/icon.js';
import { useText } from '../../ui/language/language.js';
import { usePageTitle } from '../../ui/page-title.js';
import { StaffList } from './staff-list.js';
import styles from './staff.module.css';
import { texts } from './texts.js';

/** Who works here, who did, and how somebody joins. */
const Staff = () => {
  const t = useText();
  usePageTitle(t(texts.title));
  const staff = useStaff();
  const joinStaff = useCatalogue().data?.commands.find(({ type }) => type === 'JoinStaff');
  const [joining, setJoining] = useState(false);
  const present = staff.data?.filter(({ leftOn }) => leftOn === null) ?? [];
  const gone = staff.data?.filter(({ leftOn }) => leftOn !== null) ?? [];
  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <h1>{t(texts.title)}</h1>
        <Button
          size="md"
          leftSection={<Icon name="plus" />}
          disabled={!joinStaff}
          onClick={() => {
            setJoining(true);
          }}
        >
          {t(texts.add)}
        </Button>
      </div>
      <p className={styles['quiet']}>{t(texts.intro)}</p>
      {staff.isPending && (
        <div role="status" aria-label={t(texts.loading)}>
          <Skeleton height={160} radius="md" />
        </div>
      )}
      {staff.isError && !staff.data && (
        <LoadFailed error={staff.error} onRetry={() => void staff.refetch()} />
      )}
      {staff.data?.length === 0 && <p className={styles['empty']}>{t(texts.empty)}</p>}
      {present.length > 0 && <StaffList title={t(texts.present)} staff={present} />}
      {gone.length > 0 && <StaffList title={t(texts.gone)} staff={gone} />}
      <CommandSheet
        command={joining ? joinStaff : undefined}
        onClose={() => {
          setJoining(false);
        }}
      />
    </div>
  );
};

export default Staff;
