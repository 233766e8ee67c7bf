import { Button } from '@mantine/core';
import { Link } from 'wouter';
import type { ParkedKeyView } from '@tandemspur/contracts';
import { problemFrom } from '../../api/http.js';
import { useRetryParked } from '../../api/operations.js';
import { useCatalogue } from '../../api/queries.js';
import { useAnnounce } from '../../ui/feedback/announcer.js';
import { Note } from '../../ui/feedback/note.js';
import { formatInstant } from '../../ui/language/days.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { counted } from '../../ui/language/plural.js';
import styles from './operations.module.css';
import { technicalTexts } from './technical-texts.js';
import { followers, texts } from './texts.js';
import { useViewName } from './view-name.js';

interface ParkedItemProps {
  readonly parked: ParkedKeyView;
  readonly onSkip: () => void;
}

/** The event's name as people know it; its name in the store is followed by a version. */
const useEventName = (): ((wireName: string) => string) => {
  const t = useText();
  const events = useCatalogue().data?.events ?? [];
  return (wireName) => {
    const label = events.find(({ type }) => type === wireName.replace(/\.v\d+$/, ''))?.label;
    return label ? t(label) : wireName;
  };
};

const tandemIn = (stream: string): string | undefined => /^tandem-(.+)$/.exec(stream)?.[1];

const Technical = ({ parked }: Pick<ParkedItemProps, 'parked'>) => {
  const t = useText();
  const { sequenceKey, eventId, type, position, error } = parked;
  const entries = [
    [t(texts.message), error],
    [t(technicalTexts.event), `${type}, ${eventId}`],
    [t(technicalTexts.position), position],
    [t(technicalTexts.key), sequenceKey],
  ] as const;
  return (
    <details className={styles['details']}>
      <summary>{t(technicalTexts.details)}</summary>
      <dl>
        {entries.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};

const Retry = ({ parked, name }: Pick<ParkedItemProps, 'parked'> & { readonly name: string }) => {
  const t = useText();
  const announce = useAnnounce();
  const retry = useRetryParked();
  const { title, detail } = problemFrom(retry.error).messages;
  return (
    <>
      <Button
        variant="default"
        size="md"
        loading={retry.isPending}
        aria-label={`${t(texts.retry)}: ${name}`}
        onClick={() => {
          retry.mutate(parked, {
            onSuccess: () => {
              announce(t(texts.done));
            },
          });
        }}
      >
        {t(texts.retry)}
      </Button>
      {retry.isError && (
        <Note title={t(title)}>
          <p>{t(detail)}</p>
        </Note>
      )}
    </>
  );
};

/** One event that could not be processed, and the ways on. */
export const ParkedItem = ({ parked, onSkip }: ParkedItemProps) => {
  const t = useText();
  const { language } = useLanguage();
  const eventName = useEventName();
  const viewName = useViewName();
  const tandemId = tandemIn(parked.stream);
  const name = `${eventName(parked.type)}, ${t(texts.inView, { view: viewName(parked.projection) })}`;
  return (
    <li>
      <h3>{eventName(parked.type)}</h3>
      <p className={styles['quiet']}>
        {t(texts.inView, { view: viewName(parked.projection) })} ·{' '}
        {t(texts.since, { when: formatInstant(language, parked.parkedAt) })}
        {parked.followers > 0 && <> · {counted(language, followers, parked.followers)}</>}
      </p>
      {tandemId !== undefined && (
        <Link href={`/tandems/${tandemId}`} className={styles['link']}>
          {t(texts.seeTandem)}
        </Link>
      )}
      <div className={styles['actions']}>
        <Retry parked={parked} name={name} />
        <Button variant="default" size="md" aria-label={`${t(texts.skip)}: ${name}`} onClick={onSkip}>
          {t(texts.skip)}
        </Button>
      </div>
      <Technical parked={parked} />
    </li>
  );
};
