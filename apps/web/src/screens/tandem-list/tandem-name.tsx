import { Link } from 'wouter';
import type { TandemSummary } from '@tandemspur/contracts';
import { formatDay } from '../../ui/language/days.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { OutOfDateMark } from '../../ui/tandem/out-of-date.js';
import { PairMark, usePairName } from '../../ui/tandem/pair.js';
import styles from './tandem-list.module.css';
import { texts } from './texts.js';

/** The two, as the link to their page that fills the whole row or card. */
export const TandemName = ({ tandem }: { readonly tandem: TandemSummary }) => {
  const t = useText();
  const { language } = useLanguage();
  const pairName = usePairName();
  const { tandemId, mentee, mentor, matchedOn, endedOn, degraded } = tandem;
  return (
    <div className={styles['who']}>
      <PairMark mentee={mentee} mentor={mentor} />
      <div>
        <Link href={`/tandems/${tandemId}`} className={styles['link']}>
          {pairName(tandem)}
        </Link>
        {matchedOn !== null && (
          <p className={styles['quiet']}>
            {endedOn === null
              ? t(texts.since, { day: formatDay(language, matchedOn) })
              : `${formatDay(language, matchedOn)} – ${formatDay(language, endedOn)}`}
          </p>
        )}
        {degraded && <OutOfDateMark />}
      </div>
    </div>
  );
};
