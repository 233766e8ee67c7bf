import type { ReactNode } from 'react';
import type { RepairView, TimelineEntry } from '@tandemspur/contracts';
import { addMonths, daysBetween, formatDay, localDay } from '../language/days.js';
import { useLanguage, useText } from '../language/language.js';
import { counted } from '../language/plural.js';
import { EntryDetails } from './entry-details.js';
import { useEntryDay } from './entry-name.js';
import styles from './entry.module.css';
import { daysLater, texts, via } from './entry-texts.js';
import { glyphOf } from './glyph-names.js';
import { Glyph } from './glyph.js';
import { RepairNote } from './repair-note.js';

interface EntryItemProps {
  readonly entry: TimelineEntry;
  readonly highlighted?: boolean;
  /** What was made of it after it was recorded, oldest first. */
  readonly repairs?: readonly RepairView[];
  /** What can be done with it. */
  readonly action?: ReactNode;
  /** Whatever more there is to say. */
  readonly children?: ReactNode;
}

/** The next day is still prompt; from here on an entry says when it was recorded. */
const lateFromDays = 2;

export const entryElementId = (eventId: string): string => `event-${eventId}`;

const Day = ({ entry }: Pick<EntryItemProps, 'entry'>) => {
  const t = useText();
  const entryDay = useEntryDay();
  if (entry.precision === 'month') return <p className={styles['day']}>{t(texts.monthOnly)}</p>;
  return (
    <p className={styles['day']}>
      <time dateTime={entry.occurredOn}>{entryDay(entry)}</time>
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

/** One event: what, when, its fields, and what was made of it since. */
export const EntryItem = ({ entry, highlighted, repairs = [], action, children }: EntryItemProps) => {
  const t = useText();
  const mode = entry.details.find(({ field }) => field === 'mode')?.value;
  return (
    <li
      id={entryElementId(entry.eventId)}
      className={styles['entry']}
      data-highlighted={highlighted === true || undefined}
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
        {repairs.map((repair) => (
          <RepairNote key={repair.eventId} repair={repair} />
        ))}
        {children}
      </div>
      {action}
    </li>
  );
};
