import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { FollowUpView } from '@tandemspur/contracts';
import type { CommandView } from '../../api/send-command.js';
import { formatDay, formatRelative } from '../../ui/language/days.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { counted } from '../../ui/language/plural.js';
import { usePersonName } from '../../ui/person/person-name.js';
import { usePairName } from '../../ui/tandem/pair.js';
import { texts, overdueBy } from './texts.js';
import styles from './worklist.module.css';

interface TaskProps {
  readonly task: FollowUpView;
  /** What settles it, if that can be recorded here. */
  readonly command: CommandView | undefined;
  readonly onSettle: () => void;
}

const useWhom = (): ((task: FollowUpView) => { readonly name: string; readonly href: string }) => {
  const pairName = usePairName();
  const personName = usePersonName();
  return ({ tandemId, mentor, mentee, person, personId }) => {
    const unnamed = { id: '', name: null };
    return tandemId === null
      ? { name: personName(person ?? unnamed), href: `/people/${personId ?? ''}` }
      : {
          name: pairName({ mentee: mentee ?? unnamed, mentor: mentor ?? unnamed }),
          href: `/tandems/${tandemId}`,
        };
  };
};

/** One thing to do: what, with whom, why, by when, and the button that settles it. */
export const Task = ({ task, command, onSettle }: TaskProps) => {
  const t = useText();
  const { language } = useLanguage();
  const whom = useWhom()(task);
  const { dueOn, daysOverdue, standing } = task;
  const day = t(texts.by, { day: formatDay(language, dueOn) });
  const when =
    standing === 'overdue' ? counted(language, overdueBy, daysOverdue) : formatRelative(language, dueOn);
  return (
    <li className={styles['task']}>
      <div className={styles['what']}>
        <h3>{t(task.label)}</h3>
        <Link href={whom.href} className={styles['whom']}>
          {whom.name}
        </Link>
        <p>{t(task.reason)}</p>
        <p className={styles['quiet']}>
          {standing !== 'at_risk' && `${day}, ${when} · `}
          {t(texts.coordinator, { name: task.coordinator?.name ?? t(texts.nobody) })}
        </p>
        <details>
          <summary>{t(texts.source)}</summary>
          <p className={styles['quiet']}>{t(task.source)}</p>
        </details>
      </div>
      {command && (
        <Button
          variant="default"
          size="md"
          aria-label={t(texts.settle, { command: t(command.label), whom: whom.name })}
          onClick={onSettle}
        >
          {t(command.label)}
        </Button>
      )}
    </li>
  );
};
