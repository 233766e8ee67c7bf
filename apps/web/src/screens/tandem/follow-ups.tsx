import { useState } from 'react';
import { Button, Skeleton } from '@mantine/core';
import type { FollowUpView } from '@tandemspur/contracts';
import { useCatalogue } from '../../api/queries.js';
import { useFollowUps } from '../../api/tandem-queries.js';
import { Disclosure } from '../../ui/disclosure/disclosure.js';
import { LoadFailed } from '../../ui/feedback/load-failed.js';
import { Icon, type IconName } from '../../ui/icon.js';
import { formatDay } from '../../ui/language/days.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { counted } from '../../ui/language/plural.js';
import { TaskSheet, type Settling } from '../../ui/follow-up/task-sheet.js';
import styles from './sections.module.css';
import { followUpTexts as texts, overdueBy, standings } from './texts.js';

const icons: Readonly<Record<FollowUpView['standing'], IconName>> = {
  overdue: 'alert',
  due: 'clock',
  at_risk: 'conflict',
  upcoming: 'dots',
};

interface FollowUpProps {
  readonly followUp: FollowUpView;
  /** Left out where it cannot be settled here. */
  readonly onSettle: (() => void) | undefined;
}

const FollowUp = ({ followUp, onSettle }: FollowUpProps) => {
  const t = useText();
  const { language } = useLanguage();
  const { label, standing, dueOn, daysOverdue, reason, source } = followUp;
  const state = standing === 'overdue' ? counted(language, overdueBy, daysOverdue) : t(standings[standing]);
  return (
    <li className={styles['follow-up']} data-standing={standing}>
      <Icon name={icons[standing]} />
      <div>
        <p className={styles['what']}>{t(label)}</p>
        <p className={styles['quiet']}>
          <span className={styles['standing']}>{state}</span>
          {standing !== 'at_risk' && `, ${t(texts.by, { day: formatDay(language, dueOn) })}`}
        </p>
        <Disclosure label={t(texts.why)} about={t(label)}>
          <p>{t(reason)}</p>
          <p className={styles['quiet']}>{t(source)}</p>
        </Disclosure>
      </div>
      {onSettle && (
        <Button
          variant="default"
          size="md"
          h={44}
          aria-label={t(texts.settleOf, { what: t(label) })}
          onClick={onSettle}
        >
          {t(texts.settle)}
        </Button>
      )}
    </li>
  );
};

interface FollowUpListProps {
  readonly followUps: readonly FollowUpView[];
  readonly onSettle: (settling: Settling) => void;
}

const FollowUpList = ({ followUps, onSettle }: FollowUpListProps) => {
  const commands = useCatalogue().data?.commands ?? [];
  const commandOf = (task: FollowUpView) => {
    const command = commands.find(({ type }) => type === task.command);
    const about = command?.stream === 'person' ? task.personId : task.tandemId;
    return about === null ? undefined : command;
  };
  return (
    <ul className={styles['list']}>
      {followUps.map((task) => {
        const command = commandOf(task);
        return (
          <FollowUp
            key={[task.rule, task.personId, task.item].join()}
            followUp={task}
            onSettle={
              command &&
              (() => {
                onSettle({ task, command });
              })
            }
          />
        );
      })}
    </ul>
  );
};

/** More at once would bury the rest of the page. */
const atOnce = 4;

/** What is to do for this tandem now, each with the form that settles it; what comes later is out of the way. */
export const FollowUps = ({ tandemId }: { readonly tandemId: string }) => {
  const t = useText();
  const { data, isPending, isError, error, refetch } = useFollowUps(tandemId);
  const [settling, setSettling] = useState<Settling>();
  const now = data?.items.filter(({ standing }) => standing !== 'upcoming') ?? [];
  const [whole, setWhole] = useState(false);
  const shown = whole ? now : now.slice(0, atOnce);
  const later = data?.items.filter(({ standing }) => standing === 'upcoming') ?? [];
  return (
    <section aria-labelledby="follow-ups" className={styles['panel']}>
      <h2 id="follow-ups">{t(texts.title)}</h2>
      {isPending && <Skeleton height={60} radius="md" />}
      {isError && !data && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data && now.length === 0 && <p className={styles['quiet']}>{t(texts.none)}</p>}
      {shown.length > 0 && <FollowUpList followUps={shown} onSettle={setSettling} />}
      {shown.length < now.length && (
        <Button
          variant="subtle"
          size="md"
          h={44}
          onClick={() => {
            setWhole(true);
          }}
        >
          {t(texts.all, { count: now.length })}
        </Button>
      )}
      {later.length > 0 && (
        <details>
          <summary>{t(texts.later, { count: later.length })}</summary>
          <FollowUpList followUps={later} onSettle={setSettling} />
        </details>
      )}
      <TaskSheet
        settling={settling}
        onClose={() => {
          setSettling(undefined);
        }}
      />
    </section>
  );
};
