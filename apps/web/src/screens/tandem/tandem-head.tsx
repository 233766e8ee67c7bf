import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Label, TandemDetail } from '@tandemspur/contracts';
import { useProgrammes } from '../../api/programme-queries.js';
import { useOption } from '../../ui/event/use-option.js';
import { Icon } from '../../ui/icon.js';
import { formatDay } from '../../ui/language/days.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { counted, type Counted } from '../../ui/language/plural.js';
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

type Term = readonly [label: Label, words: ReactNode];

/** What the two have agreed, in one line; what nobody has recorded is called unknown. */
const useAgreed = (tandem: TandemDetail): readonly Term[] => {
  const t = useText();
  const { language } = useLanguage();
  const option = useOption('TandemMatched');
  if (tandem.matchedOn === null) return [];
  const { agreedTermMonths, meetingIntervalDays, agreedHoursPerMonth, mode, termEndOn } = tandem;
  const told = (text: Counted, count: number | null) =>
    count === null ? t(texts.unknown) : counted(language, text, count);
  const term = told(months, agreedTermMonths);
  const signedOn = tandem.agreementSignedOn;
  return [
    [texts.rhythm, told(everyDays, meetingIntervalDays)],
    [texts.term, termEndOn === null ? term : t(texts.until, { term, day: formatDay(language, termEndOn) })],
    [texts.hours, told(hoursPerMonth, agreedHoursPerMonth)],
    [texts.mode, mode === null ? t(texts.unknown) : option('mode', mode)],
    ...(signedOn === null
      ? []
      : [[texts.agreement, t(texts.signedOn, { day: formatDay(language, signedOn) })] as const]),
  ];
};

/** Who else belongs to it, and the tandems before and after. */
const useAround = (tandem: TandemDetail): readonly Term[] => {
  const t = useText();
  const scope = useOption('CoMentorAssigned');
  const programme = useProgrammes().data?.find(({ id }) => id === tandem.programmeId);
  const link = (label: Label, words: Label, id: string): Term => [
    label,
    <Link key={id} href={`/tandems/${id}`}>
      {t(words)}
    </Link>,
  ];
  return [
    ...(tandem.cover === null ? [] : [[texts.cover, tandem.cover.name ?? t(texts.unknown)] as const]),
    ...(programme
      ? [
          [
            texts.programme,
            <Link key="programme" href={`/programmes/${programme.id}`}>
              {programme.name}
            </Link>,
          ] as const,
        ]
      : []),
    ...tandem.coMentors
      .filter(({ until }) => until === null)
      .map(
        (each) =>
          [texts.coMentor, `${each.name ?? t(texts.unknown)} (${scope('scope', each.scope)})`] as const,
      ),
    ...(tandem.rematchOf === null ? [] : [link(texts.rematch, texts.earlier, tandem.rematchOf)]),
    ...tandem.rematches.map((id) => link(texts.followedBy, texts.later, id)),
  ];
};

const Terms = ({ tandem }: HeadProps) => {
  const t = useText();
  const { coordinator } = tandem;
  const who: Term = [
    texts.coordinator,
    coordinator === null ? t(texts.nobody) : (coordinator.name ?? t(texts.unknown)),
  ];
  return (
    <dl className={styles['terms']} aria-label={t(texts.agreed)}>
      {[who, ...useAgreed(tandem), ...useAround(tandem)].map(([label, words], index) => (
        <div key={`${label.en} ${String(index)}`}>
          <dt>{t(label)}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
};

const Links = ({ tandem: { tandemId } }: HeadProps) => {
  const t = useText();
  return (
    <nav aria-label={t(texts.links)} className={styles['links']}>
      <Link href={`/tandems/${tandemId}/briefing`}>{t(texts.briefing)}</Link>
      <Link href={`/tandems/${tandemId}/history`}>{t(texts.lookBack)}</Link>
    </nav>
  );
};

export const TandemHead = ({ tandem }: HeadProps) => {
  const t = useText();
  const { language } = useLanguage();
  const pairName = usePairName();
  const since = useSince()(tandem);
  const closing = tandem.status === 'ended' ? null : tandem.closure;
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
        {closing && <span>{t(texts.closure, { day: formatDay(language, closing.startedOn) })}</span>}
      </p>
      <Terms tandem={tandem} />
      <Links tandem={tandem} />
    </div>
  );
};
