import { Icon } from '../icon.js';
import { daysBetween, formatDay, formatRelative, today } from '../language/days.js';
import { useLanguage, useText } from '../language/language.js';
import { counted } from '../language/plural.js';
import styles from './tandem.module.css';
import { overdueMonths, overdueSince, texts } from './texts.js';

interface NextContactProps {
  readonly day: string | null;
  readonly withDay?: boolean;
}

/** By when the two should meet next; overdue is said by sign and word. */
export const NextContact = ({ day, withDay = true }: NextContactProps) => {
  const t = useText();
  const { language } = useLanguage();
  if (day === null) return <span className={styles['quiet']}>{t(texts.noneExpected)}</span>;
  const overdueDays = daysBetween(day, today());
  const overdue = overdueDays > 0;
  return (
    <span className={styles['when']}>
      {overdue ? (
        <span className={styles['overdue']}>
          <Icon name="alert" size={14} />
          {overdueDays < 60
            ? counted(language, overdueSince, overdueDays)
            : counted(language, overdueMonths, Math.trunc(overdueDays / 30.44))}
        </span>
      ) : (
        <span>{formatRelative(language, day)}</span>
      )}
      {withDay && <span className={styles['quiet']}>{formatDay(language, day)}</span>}
    </span>
  );
};

/** The last meeting; a tandem that never met says so. */
export const LastContact = ({ day, withDay = true }: NextContactProps) => {
  const t = useText();
  const { language } = useLanguage();
  if (day === null) return <span className={styles['quiet']}>{t(texts.noMeetingYet)}</span>;
  return (
    <span className={styles['when']}>
      <span>{formatRelative(language, day)}</span>
      {withDay && <span className={styles['quiet']}>{formatDay(language, day)}</span>}
    </span>
  );
};
