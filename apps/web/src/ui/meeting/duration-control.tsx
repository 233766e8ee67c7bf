import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { Chips } from '../chips/chips.js';
import type { ControlProps } from '../command-form/control.js';
import { useText } from '../language/language.js';
import styles from './meeting.module.css';
import { texts } from './texts.js';

const usual = ['30', '45', '60', '90', '120', '180'];

/** The usual durations with one tap; any other as a number of minutes. */
export const DurationControl = ({ field, value, error, onChange }: ControlProps) => {
  const t = useText();
  const written = typeof value === 'string' ? value : '';
  const [other, setOther] = useState(!usual.includes(written));
  return (
    <div className={styles['stack']} data-field={field.name}>
      <Chips
        legend={t(field.label)}
        hint={t(texts.inMinutes)}
        options={[
          ...usual.map((each) => ({ value: each, label: each })),
          { value: 'other', label: t(texts.otherDuration) },
        ]}
        selected={[other ? 'other' : written]}
        error={other ? undefined : error}
        onChange={([next]) => {
          setOther(next === 'other');
          onChange(next === 'other' ? '' : next);
        }}
      />
      {other && (
        <TextInput
          label={t(texts.minutes)}
          value={written}
          error={error}
          inputMode="numeric"
          autoComplete="off"
          size="md"
          className={styles['short'] ?? ''}
          onChange={({ currentTarget }) => {
            onChange(currentTarget.value);
          }}
        />
      )}
    </div>
  );
};
