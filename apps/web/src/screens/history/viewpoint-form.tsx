import { useState } from 'react';
import { Button } from '@mantine/core';
import { Chips } from '../../ui/chips/chips.js';
import { DayInput } from '../../ui/command-form/day-control.js';
import { today } from '../../ui/language/days.js';
import { useText } from '../../ui/language/language.js';
import styles from './history.module.css';
import { texts } from './texts.js';
import { dayOfKnownAt, isDay, type Look } from './viewpoint.js';

interface DayChoiceProps {
  readonly label: string;
  readonly day: string;
  readonly onChange: (day: string | undefined) => void;
}

/** While a day is typed, it is not one yet. */
const DayChoice = ({ label, day, onChange }: DayChoiceProps) => {
  const [draft, setDraft] = useState<string>();
  return (
    <DayInput
      label={label}
      value={draft ?? day}
      error={undefined}
      max={today()}
      onChange={(next) => {
        const whole = next === '' || isDay(next);
        setDraft(whole ? undefined : next);
        if (whole) onChange(next === '' ? undefined : next);
      }}
    />
  );
};

interface ViewpointFormProps {
  readonly look: Look;
  readonly onChange: (look: Look) => void;
}

/** Whence one looks; empty is today and everything. */
export const ViewpointForm = ({ look, onChange }: ViewpointFormProps) => {
  const t = useText();
  const isNow = look.knownAt === undefined && look.asOf === undefined;
  return (
    <section aria-labelledby="viewpoint" className={styles['panel']}>
      <h2 id="viewpoint">{t(texts.viewpoint)}</h2>
      <div className={styles['days']}>
        <DayChoice
          label={t(texts.knownAt)}
          day={dayOfKnownAt(look.knownAt)}
          onChange={(knownAt) => {
            onChange({ ...look, knownAt });
          }}
        />
        <DayChoice
          label={t(texts.asOf)}
          day={look.asOf ?? ''}
          onChange={(asOf) => {
            onChange({ ...look, asOf });
          }}
        />
      </div>
      {!isNow && (
        <div className={styles['choices']}>
          <Chips
            legend={t(texts.compare)}
            legendHidden
            many
            options={[{ value: 'today', label: t(texts.compare) }]}
            selected={look.compared ? ['today'] : []}
            onChange={(selected) => {
              onChange({ ...look, compared: selected.length > 0 });
            }}
          />
          <Button
            variant="default"
            size="md"
            h={44}
            onClick={() => {
              onChange({ compared: false });
            }}
          >
            {t(texts.today)}
          </Button>
        </div>
      )}
    </section>
  );
};
