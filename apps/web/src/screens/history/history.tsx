import { Skeleton } from '@mantine/core';
import { Link, useParams, useSearchParams } from 'wouter';
import type { HistoryView } from '@tandemspur/contracts';
import { useTandem } from '../../api/queries.js';
import { useHistoryAt } from '../../api/tandem-queries.js';
import { LoadFailed } from '../../ui/feedback/load-failed.js';
import { Note } from '../../ui/feedback/note.js';
import { Icon } from '../../ui/icon.js';
import { formatDay } from '../../ui/language/days.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { usePageTitle } from '../../ui/page-title.js';
import { usePairName } from '../../ui/tandem/pair.js';
import { Difference } from './difference.js';
import { EventsThen } from './events-then.js';
import { Exports } from './exports.js';
import styles from './history.module.css';
import { StateRows } from './state-rows.js';
import { texts } from './texts.js';
import { useStateRows } from './use-state-rows.js';
import { dayOfKnownAt, lookIn, writtenLook, type Look } from './viewpoint.js';
import { ViewpointForm } from './viewpoint-form.js';

interface FromViewpointProps {
  readonly history: HistoryView;
  readonly look: Look;
}

const isNow = ({ knownAt, asOf }: Look): boolean => knownAt === undefined && asOf === undefined;

const useWhence = (): ((look: Look) => string) => {
  const t = useText();
  const { language } = useLanguage();
  return (look) => {
    if (isNow(look)) return t(texts.seesNow);
    const known = formatDay(language, dayOfKnownAt(look.knownAt));
    if (look.asOf === undefined) return t(texts.seesKnown, { known });
    const until = formatDay(language, look.asOf);
    return look.knownAt === undefined ? t(texts.seesUntil, { until }) : t(texts.seesBoth, { known, until });
  };
};

const FromViewpoint = ({ history, look }: FromViewpointProps) => {
  const t = useText();
  const stateRows = useStateRows();
  const { items, retracted, unreadable, state, names, tandemId } = history;
  const isEmpty = items.length === 0 && retracted.length === 0 && unreadable.length === 0;
  return (
    <>
      {look.compared && !isNow(look) && <Difference tandemId={tandemId} viewpoint={look} names={names} />}
      {isEmpty ? (
        <p className={styles['empty']}>
          {t(look.asOf === undefined ? texts.nothingKnown : texts.nothingHappened)}
        </p>
      ) : (
        <>
          {unreadable.length > 0 && (
            <Note title={t(texts.unreadable)} tone="calm" announced={false}>
              <p>{t(texts.unreadableHint, { count: unreadable.length })}</p>
            </Note>
          )}
          <section aria-labelledby="state" className={styles['panel']}>
            <h2 id="state">{t(isNow(look) ? texts.stateNow : texts.stateThen)}</h2>
            <StateRows rows={stateRows(state, names)} />
          </section>
          <EventsThen history={history} />
          <Exports tandemId={tandemId} viewpoint={look} />
        </>
      )}
    </>
  );
};

/** A tandem as it was known on a day, up to a day, and what has become of that since. */
const History = () => {
  const { id } = useParams<{ id: string }>();
  const t = useText();
  const pairName = usePairName();
  const whence = useWhence();
  const [parameters, setParameters] = useSearchParams();
  const look = lookIn(parameters);
  const tandem = useTandem(id).data;
  const { data, isPlaceholderData, isPending, isError, error, refetch } = useHistoryAt(id, look);
  const pair = tandem && pairName(tandem);
  usePageTitle(pair === undefined ? t(texts.title) : `${t(texts.title)}: ${pair}`);
  return (
    <div className={styles['page']}>
      <Link href={`/tandems/${id}`} className={styles['back']}>
        <Icon name="back" />
        {pair ?? t(texts.back)}
      </Link>
      <h1>{t(texts.title)}</h1>
      <p className={styles['quiet']}>{t(texts.intro)}</p>
      <ViewpointForm
        look={look}
        onChange={(next) => {
          setParameters(writtenLook(next), { replace: true });
        }}
      />
      <p role="status" className={styles['whence']}>
        {whence(look)}
      </p>
      {isPending && (
        <div role="status" aria-label={t(texts.loading)}>
          <Skeleton height={240} radius="md" />
        </div>
      )}
      {isError && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data && !isError && (
        <div className={styles['page']} aria-busy={isPlaceholderData}>
          <FromViewpoint history={data} look={look} />
        </div>
      )}
    </div>
  );
};

export default History;
