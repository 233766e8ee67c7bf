import { Icon } from '../icon.js';
import { useLanguage } from '../language/language.js';
import { counted, formatNumber } from '../language/plural.js';
import styles from './tandem.module.css';
import { openConflicts } from './texts.js';

interface OpenConflictsProps {
  readonly count: number;
  /** Where a heading says already what is counted. */
  readonly short?: boolean;
}

export const OpenConflicts = ({ count, short = false }: OpenConflictsProps) => {
  const { language } = useLanguage();
  if (count === 0) return null;
  return (
    <span className={styles['conflicts']}>
      <Icon name="conflict" size={14} />
      {short && <span aria-hidden="true">{formatNumber(language, count)}</span>}
      <span className={short ? 'sr-only' : undefined}>{counted(language, openConflicts, count)}</span>
    </span>
  );
};
