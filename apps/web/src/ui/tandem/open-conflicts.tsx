import { Icon } from '../icon.js';
import { useLanguage } from '../language/language.js';
import { counted } from '../language/plural.js';
import styles from './tandem.module.css';
import { openConflicts } from './texts.js';

export const OpenConflicts = ({ count }: { readonly count: number }) => {
  const { language } = useLanguage();
  if (count === 0) return null;
  return (
    <span className={styles['conflicts']}>
      <Icon name="conflict" size={14} />
      {counted(language, openConflicts, count)}
    </span>
  );
};
