import { Link } from 'wouter';
import { Note } from '../feedback/note.js';
import { Icon } from '../icon.js';
import { useText } from '../language/language.js';
import styles from './tandem.module.css';
import { texts } from './texts.js';

/** In a list: an event of this tandem could not be processed. */
export const OutOfDateMark = () => {
  const t = useText();
  return (
    <span className={styles['out-of-date']}>
      <Icon name="clock" size={14} />
      {t(texts.outOfDate)}
    </span>
  );
};

/** On the tandem's page: the same, with what it means and where it is mended. */
export const OutOfDateNote = () => {
  const t = useText();
  return (
    <Note title={t(texts.outOfDate)} tone="calm" announced={false}>
      <p>
        {t(texts.outOfDateHint)} <Link href="/operations">{t(texts.seeOperations)}</Link>
      </p>
    </Note>
  );
};
