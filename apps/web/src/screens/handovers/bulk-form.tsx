import { useState } from 'react';
import { Button, NativeSelect } from '@mantine/core';
import { useStaff } from '../../api/queries.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { counted } from '../../ui/language/plural.js';
import styles from './handovers.module.css';
import { begin, texts } from './texts.js';

interface BulkFormProps {
  /** How many tandems are chosen. */
  readonly count: number;
  readonly running: boolean;
  readonly onStart: (to: string) => void;
}

/** To whom, and go. */
export const BulkForm = ({ count, running, onStart }: BulkFormProps) => {
  const t = useText();
  const { language } = useLanguage();
  const staff = useStaff();
  const [to, setTo] = useState('');
  const present = (staff.data ?? []).filter(({ leftOn }) => leftOn === null);
  if (staff.isSuccess && present.length === 0) return <p>{t(texts.nobodyThere)}</p>;
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        onStart(to);
      }}
    >
      <NativeSelect
        label={t(texts.successor)}
        data={[
          { value: '', label: t(texts.pick) },
          ...present.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={to}
        size="md"
        disabled={running}
        onChange={({ currentTarget }) => {
          setTo(currentTarget.value);
        }}
      />
      <Button type="submit" size="md" loading={running} disabled={count === 0 || to === ''}>
        {counted(language, begin, count)}
      </Button>
    </form>
  );
};
