import { useId } from 'react';
import { Button } from '@mantine/core';
import type { FollowUpView } from '@tandemspur/contracts';
import { useCatalogue } from '../../api/queries.js';
import type { CommandView } from '../../api/send-command.js';
import type { useWorklist } from '../../api/worklist-queries.js';
import { Icon, type IconName } from '../../ui/icon.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { formatNumber } from '../../ui/language/plural.js';
import { Task } from './task.js';
import type { Settling } from '../../ui/follow-up/task-sheet.js';
import { texts } from './texts.js';
import styles from './worklist.module.css';

interface TaskSectionProps {
  readonly title: string;
  readonly icon: IconName;
  readonly standing: FollowUpView['standing'];
  /** Left out until it is known. */
  readonly count: number | undefined;
  readonly query: ReturnType<typeof useWorklist>;
  readonly onSettle: (settling: Settling) => void;
}

const idOf = ({ tandemId, personId }: FollowUpView, { stream }: CommandView): string | null =>
  stream === 'person' ? personId : stream === 'tandem' ? tandemId : null;

/** What stands alike, under one heading that counts it. */
export const TaskSection = ({ title, icon, standing, count, query, onSettle }: TaskSectionProps) => {
  const t = useText();
  const { language } = useLanguage();
  const id = useId();
  const commands = useCatalogue().data?.commands ?? [];
  const tasks = query.data?.pages.flatMap(({ items }) => items) ?? [];
  if (tasks.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles['section']} data-standing={standing}>
        <Icon name={icon} />
        {title}
        {count !== undefined && ` (${formatNumber(language, count)})`}
      </h2>
      <ul className={styles['tasks']}>
        {tasks.map((task) => {
          const command = commands.find(({ type }) => type === task.command);
          const possible = command && idOf(task, command) !== null ? command : undefined;
          return (
            <Task
              key={[task.rule, task.tandemId, task.personId, task.item].join()}
              task={task}
              command={possible}
              onSettle={() => {
                if (possible) onSettle({ task, command: possible });
              }}
            />
          );
        })}
      </ul>
      {query.hasNextPage && (
        <Button
          mt="sm"
          variant="default"
          size="md"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t(texts.more)}
        </Button>
      )}
    </section>
  );
};
