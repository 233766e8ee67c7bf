import type { ConcernView, Precision } from '@tandemspur/contracts';
import { Note } from '../feedback/note.js';
import { Icon } from '../icon.js';
import { formatOccurrence } from '../language/days.js';
import { useLanguage, useText } from '../language/language.js';
import { counted } from '../language/plural.js';
import styles from './safeguarding.module.css';
import { days, hours, statuses, texts } from './texts.js';

const hoursPerDay = 24;
/** Up to here an age is told in hours. */
const longestInHours = 72;
const precisions: Readonly<Record<number, Precision>> = { 7: 'month', 10: 'day' };

/** Who may see this is not settled yet: it must be known before anything is written. */
export const NotForRealData = () => {
  const t = useText();
  return (
    <Note title={t(texts.notYet)} announced={false}>
      <p>{t(texts.notYetHint)}</p>
    </Note>
  );
};

export const ConcernStatus = ({ status }: Pick<ConcernView, 'status'>) => {
  const t = useText();
  const { label, icon } = statuses[status];
  return (
    <span className={styles['status']}>
      <Icon name={icon} size={14} />
      {t(label)}
    </span>
  );
};

/** How long something took, in words: hours, and from three days on days. */
export const useDuration = (): ((hoursPassed: number) => string) => {
  const { language } = useLanguage();
  return (hoursPassed) =>
    hoursPassed <= longestInHours
      ? counted(language, hours, hoursPassed)
      : counted(language, days, Math.floor(hoursPassed / hoursPerDay));
};

/** A moment as precise as it was recorded. */
export const useMoment = (): ((occurredOn: string) => string) => {
  const { language } = useLanguage();
  return (occurredOn) => formatOccurrence(language, occurredOn, precisions[occurredOn.length] ?? 'minute');
};
