import type { KeyMomentsView } from '@tandemspur/contracts';
import { formatOccurrence } from '../language/days.js';
import { useLanguage, useText } from '../language/language.js';
import styles from './key-moments.module.css';

type Block = KeyMomentsView['blocks'][number];

const nothing = { de: 'noch nichts', en: 'nothing yet' } as const;

const Moments = ({ moments }: Pick<Block, 'moments'>) => {
  const t = useText();
  const { language } = useLanguage();
  return (
    <ol>
      {moments.map(({ kind, on, precision, eventId, title, detail }) => (
        <li key={`${eventId} ${kind}`}>
          <span className={styles['day']}>{formatOccurrence(language, on, precision)}</span> {t(title)}
          {detail && <span className={styles['detail']}> ({t(detail)})</span>}
        </li>
      ))}
    </ol>
  );
};

/** What mattered, under the six blocks of the work; an empty block says so. */
export const KeyMomentBlocks = ({ blocks }: { readonly blocks: readonly Block[] }) => {
  const t = useText();
  return (
    <div className={styles['blocks']}>
      {blocks.map(({ block, label, moments }) => (
        <div key={block}>
          <h3>{t(label)}</h3>
          {moments.length === 0 ? (
            <p className={styles['detail']}>{t(nothing)}</p>
          ) : (
            <Moments moments={moments} />
          )}
        </div>
      ))}
    </div>
  );
};
