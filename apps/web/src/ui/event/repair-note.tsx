import type { RepairView } from '@tandemspur/contracts';
import { formatDay, formatOccurrence, localDay } from '../language/days.js';
import { useLanguage, useText } from '../language/language.js';
import styles from './entry.module.css';
import { texts } from './entry-texts.js';

type Change = RepairView['changes'][number];

const precisions: Readonly<Record<number, 'month' | 'day'>> = { 7: 'month', 10: 'day' };

const useChangeText = (): ((change: Change) => string) => {
  const t = useText();
  const { language } = useLanguage();
  const told = (field: string, side: Change['before']): string => {
    if (side === null) return t(texts.nothing);
    const { value } = side;
    return field === 'occurredOn' && typeof value === 'string'
      ? formatOccurrence(language, value, precisions[value.length] ?? 'minute')
      : t(side.text);
  };
  return ({ field, label, before, after }) =>
    t(texts.change, { label: t(label), before: told(field, before), after: told(field, after) });
};

/** What was made of an event after it was recorded: when, what from what to what, and why. */
export const RepairNote = ({ repair }: { readonly repair: RepairView }) => {
  const t = useText();
  const { language } = useLanguage();
  const changeText = useChangeText();
  const { kind, recordedAt, reason, changes } = repair;
  const day = formatDay(language, localDay(new Date(recordedAt)));
  const why = [...(kind === 'corrected' ? changes.map(changeText) : []), t(reason.label)].join('; ');
  return (
    <p className={styles['repair']}>
      {t(texts[kind], { day })} ({why})
    </p>
  );
};
