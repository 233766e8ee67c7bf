import type { TandemDetail, TimelineEntry } from '@tandemspur/contracts';
import { useOption } from '../../ui/event/use-option.js';
import { Icon } from '../../ui/icon.js';
import { formatDay } from '../../ui/language/days.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import styles from './sections.module.css';
import { goalTexts as texts } from './texts.js';

type Goal = TandemDetail['goals'][number];

interface GoalsProps {
  readonly goals: readonly Goal[];
  /** Events of the tandem, in which the goals are written out. */
  readonly entries: readonly TimelineEntry[];
}

const bestScale = '4';

const valueIn = ({ details }: TimelineEntry, name: string): unknown =>
  details.find(({ field }) => field === name)?.value;

const wordsOf = (entries: readonly TimelineEntry[], goalId: string): string | undefined => {
  const set = entries.find((entry) => entry.type === 'GoalSet' && valueIn(entry, 'goalId') === goalId);
  const text = set && valueIn(set, 'text');
  return typeof text === 'string' ? text : undefined;
};

const useStanding = (): ((goal: Goal) => string) => {
  const t = useText();
  const { language } = useLanguage();
  const on = (day: string) => ({ day: formatDay(language, day) });
  return ({ setOn, dueOn, scale, achievedOn, droppedOn }) => {
    if (achievedOn !== null) return t(texts.achieved, on(achievedOn));
    if (droppedOn !== null) return t(texts.dropped, on(droppedOn));
    return [
      t(texts.set, on(setOn)),
      ...(dueOn === null ? [] : [t(texts.due, on(dueOn))]),
      scale === null ? t(texts.noProgress) : t(texts.progress, { scale, best: bestScale }),
    ].join(', ');
  };
};

const GoalList = ({ goals, entries }: GoalsProps) => {
  const standing = useStanding();
  const option = useOption('GoalSet');
  return (
    <ul className={styles['list']}>
      {goals.map((goal) => (
        <li key={goal.goalId} className={styles['goal']}>
          <p className={styles['what']}>
            {goal.achievedOn !== null && <Icon name="check" />}
            {wordsOf(entries, goal.goalId) ?? option('domain', goal.domain)}
          </p>
          <p className={styles['quiet']}>
            {option('domain', goal.domain)} · {standing(goal)}
          </p>
        </li>
      ))}
    </ul>
  );
};

/** What the two have set themselves; what is settled is out of the way. */
export const Goals = ({ goals, entries }: GoalsProps) => {
  const t = useText();
  const open = goals.filter(({ achievedOn, droppedOn }) => achievedOn === null && droppedOn === null);
  const settled = goals.filter((goal) => !open.includes(goal));
  return (
    <section aria-labelledby="goals" className={styles['panel']}>
      <h2 id="goals">{t(texts.title)}</h2>
      {open.length === 0 && (
        <p className={styles['quiet']}>{t(settled.length === 0 ? texts.none : texts.noneOpen)}</p>
      )}
      <GoalList goals={open} entries={entries} />
      {settled.length > 0 && (
        <details>
          <summary>{t(texts.settled, { count: settled.length })}</summary>
          <GoalList goals={settled} entries={entries} />
        </details>
      )}
    </section>
  );
};
