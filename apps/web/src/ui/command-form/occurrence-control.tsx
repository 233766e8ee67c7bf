import { useState } from 'react';
import { NativeSelect, TextInput } from '@mantine/core';
import { Chips } from '../chips/chips.js';
import { addDays, formatMonth, today } from '../language/days.js';
import { useLanguage, useText } from '../language/language.js';
import { DayInput } from './day-control.js';
import type { ControlProps } from './control.js';
import styles from './command-form.module.css';
import { texts } from './texts.js';

const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

interface MonthInputProps {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (month: string) => void;
}

const MonthInput = ({ value, error, onChange }: MonthInputProps) => {
  const t = useText();
  const { language } = useLanguage();
  const [year = '', month = ''] = value.split('-');
  const names = months.map((each) => ({
    value: each,
    label: formatMonth(language, `2024-${each}`).replace(' 2024', ''),
  }));
  return (
    <div className={styles['row']}>
      <NativeSelect
        label={t(texts.month)}
        data={names}
        value={month}
        error={error}
        size="md"
        onChange={({ currentTarget }) => {
          onChange(`${year}-${currentTarget.value}`);
        }}
      />
      <TextInput
        label={t(texts.year)}
        value={year}
        inputMode="numeric"
        maxLength={4}
        size="md"
        className={styles['year'] ?? ''}
        onChange={({ currentTarget }) => {
          onChange(`${currentTarget.value.replace(/\D/g, '')}-${month}`);
        }}
      />
    </div>
  );
};

/** Today and yesterday with one tap; any earlier day; or the month alone, when no more is known. */
export const OccurrenceControl = ({ field, value, error, onChange }: ControlProps) => {
  const t = useText();
  const now = today();
  const day = typeof value === 'string' ? value : '';
  const known: Readonly<Record<string, string>> = { [now]: 'today', [addDays(now, -1)]: 'yesterday' };
  const [other, setOther] = useState(!(day in known));
  const isMonth = day.length > 0 && day.split('-').length === 2;
  const choose = (choice: string | undefined): void => {
    setOther(choice === 'other');
    if (choice === 'today') onChange(now);
    if (choice === 'yesterday') onChange(addDays(now, -1));
  };
  return (
    <div className={styles['stack']}>
      <Chips
        legend={t(field.label)}
        options={[
          { value: 'today', label: t(texts.today) },
          { value: 'yesterday', label: t(texts.yesterday) },
          { value: 'other', label: t(texts.otherDay) },
        ]}
        selected={[other ? 'other' : (known[day] ?? 'other')]}
        error={other ? undefined : error}
        onChange={([choice]) => {
          choose(choice);
        }}
      />
      {other && isMonth && <MonthInput value={day} error={error} onChange={onChange} />}
      {other && !isMonth && (
        <DayInput label={t(texts.day)} value={day} error={error} max={now} onChange={onChange} />
      )}
      {other && (
        <button
          type="button"
          className={styles['link']}
          onClick={() => {
            onChange(isMonth ? now : (day || now).slice(0, 7));
          }}
        >
          {t(isMonth ? texts.exactDay : texts.onlyMonth)}
        </button>
      )}
    </div>
  );
};
