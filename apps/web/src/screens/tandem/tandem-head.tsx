import { Link } from 'wouter';
import type { TandemDetail } from '@tandemspur/contracts';
import { useCatalogue } from '../../api/queries.js';
import { Icon } from '../../ui/icon.js';
import { formatDay } from '../../ui/language/days.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { counted } from '../../ui/language/plural.js';
import { PairMark, usePairName } from '../../ui/tandem/pair.js';
import { StatusBadge } from '../../ui/tandem/status-badge.js';
import styles from './tandem.module.css';
import { everyDays, hoursPerMonth, months, texts } from './texts.js';

interface HeadProps {
  readonly tandem: TandemDetail;
}

const useSince = (): ((tandem: TandemDetail) => string | undefined) => {
  const t = useText();
  const { language } = useLanguage();
  return ({ matchedOn, proposedOn, endedOn }) => {
    if (matchedOn === null) {
      return proposedOn === null ? undefined : t(texts.proposedOn, { day: formatDay(language, proposedOn) });
    }
    const from = formatDay(language, matchedOn);
    return endedOn === null
      ? t(texts.matchedOn, { day: from })
      : t(texts.lived, { from, to: formatDay(language, endedOn) });
  };
};

/** What the two have agreed, in one line; what nobody has recorded is called unknown. */
const Terms = ({ tandem }: HeadProps) => {
  const t = useText();
  const { language } = useLanguage();
  const matched = useCatalogue().data?.events.find(({ type }) => type === 'TandemMatched');
  const mode = matched?.fields
    .find(({ name }) => name === 'mode')
    ?.options?.find(({ value }) => value === tandem.mode);
  const { agreedTermMonths, meetingIntervalDays, agreedHoursPerMonth } = tandem;
  const unknown = t(texts.unknown);
  const terms = [
    [
      texts.rhythm,
      meetingIntervalDays === null ? unknown : counted(language, everyDays, meetingIntervalDays),
    ],
    [texts.term, agreedTermMonths === null ? unknown : counted(language, months, agreedTermMonths)],
    [
      texts.hours,
      agreedHoursPerMonth === null ? unknown : counted(language, hoursPerMonth, agreedHoursPerMonth),
    ],
    [texts.mode, mode ? t(mode.label) : unknown],
  ] as const;
  return (
    <dl className={styles['terms']} aria-label={t(texts.agreed)}>
      <div>
        <dt>{t(texts.coordinator)}</dt>
        <dd>{tandem.coordinator === null ? t(texts.nobody) : (tandem.coordinator.name ?? unknown)}</dd>
      </div>
      {tandem.matchedOn !== null &&
        terms.map(([label, words]) => (
          <div key={label.en}>
            <dt>{t(label)}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      {tandem.rematchOf !== null && (
        <div>
          <dt>{t(texts.rematch)}</dt>
          <dd>
            <Link href={`/tandems/${tandem.rematchOf}`}>{t(texts.earlier)}</Link>
          </dd>
        </div>
      )}
    </dl>
  );
};

export const TandemHead = ({ tandem }: HeadProps) => {
  const t = useText();
  const pairName = usePairName();
  const since = useSince()(tandem);
  return (
    <div className={styles['head']}>
      <Link href="/" className={styles['back']}>
        <Icon name="back" />
        {t(texts.back)}
      </Link>
      <div className={styles['who']}>
        <PairMark mentee={tandem.mentee} mentor={tandem.mentor} />
        <div>
          <h1>{pairName(tandem)}</h1>
          <p className={styles['roles']}>
            {t(texts.mentee)} & {t(texts.mentor)}
          </p>
        </div>
      </div>
      <p className={styles['state']}>
        <StatusBadge status={tandem.status} />
        {since !== undefined && <span>{since}</span>}
      </p>
      <Terms tandem={tandem} />
    </div>
  );
};
