import { Glyph } from '../../../ui/event/glyph.js';
import { glyphOf } from '../../../ui/event/glyph-names.js';
import type { TimelineEntry } from '@tandemspur/contracts';
import {
  addMonths,
  daysBetween,
  formatDay,
  formatOccurrence,
  formatWeekday,
  localDay,
} from '../../../ui/language/days.js';
import { useLanguage, useText } from '../../../ui/language/language.js';
import { counted } from '../../../ui/language/plural.js';
import { EntryDetails } from './entry-details.js';
import styles from './history.module.css';
import { daysLater, texts, via } from './texts.js';

interface EntryItemProps {
  readonly entry: TimelineEntry;
  readonly highlighted: boolean;
}

/** The next day is still prompt; from here on an entry says when it was recorded. */
const lateFromDays = 2;

export const entryElementId = (eventId: string): string => `event-${eventId}`;

const Day = ({ entry }: Pick<EntryItemProps, 'entry'>) => {
  const t = useText();
  const { language } = useLanguage();
  const { occurredOn, precision } = entry;
  if (precision === 'month') return <p className={styles['day']}>{t(texts.monthOnly)}</p>;
  return (
    <p className={styles['day']}>
      <time dateTime={occurredOn}>
        {formatWeekday(language, occurredOn)} {formatOccurrence(language, occurredOn, precision)}
      </time>
    </p>
  );
};

/** When and how it came into the records, if that is worth a word. */
const Recorded = ({ entry }: Pick<EntryItemProps, 'entry'>) => {
  const t = useText();
  const { language } = useLanguage();
  const on = localDay(new Date(entry.recordedAt));
  const happened = entry.precision === 'month' ? `${addMonths(entry.occurredOn, 1)}-01` : entry.occurredOn;
  const days = daysBetween(happened, on);
  const late = days >= lateFromDays;
  const source = via[entry.source];
  if (!late && entry.source === 'web') return null;
  const later = late ? ` (${counted(language, daysLater, days)})` : '';
  return (
    <p className={styles['recorded']}>
      {t(texts.recordedOn, { day: formatDay(language, on) })}
      {later}
      {source ? ` ${t(source)}` : ''}
    </p>
  );
};

export const EntryItem = ({ entry, highlighted }: EntryItemProps) => {
  const t = useText();
  const mode = entry.details.find(({ field }) => field === 'mode')?.value;
  return (
    <li
      id={entryElementId(entry.eventId)}
      className={styles['entry']}
      data-highlighted={highlighted || undefined}
    >
      <span className={styles['glyph']}>
        <Glyph name={glyphOf(entry.type, mode)} />
      </span>
      <div className={styles['body']}>
        <div className={styles['line']}>
          <h4>{t(entry.label)}</h4>
          <Day entry={entry} />
        </div>
        <EntryDetails entry={entry} />
        <Recorded entry={entry} />
      </div>
    </li>
  );
};
