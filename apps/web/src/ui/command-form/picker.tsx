import { MultiSelect, Select } from '@mantine/core';
import type { Label } from '@tandemspur/contracts';
import { useText } from '../language/language.js';
import { useFieldLabel, type ControlProps } from './control.js';
import styles from './command-form.module.css';
import { texts } from './texts.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface PickerProps extends ControlProps {
  readonly choices: readonly Choice[];
  /** False while the choices are being read. */
  readonly known?: boolean;
  /** What to do first when there is nothing to choose. */
  readonly nothing?: Label;
  readonly onSearch?: (typed: string) => void;
}

const shownAtOnce = 50;

const Nothing = ({ field, error, nothing }: Pick<PickerProps, 'field' | 'error'> & { nothing: Label }) => {
  const t = useText();
  const label = useFieldLabel()(field);
  return (
    <div role="group" aria-label={label}>
      <p className={styles['label']}>{label}</p>
      <p className={styles['nothing']}>{t(nothing)}</p>
      {error && <p className={styles['error']}>{error}</p>}
    </div>
  );
};

/** Somebody or something out of many, or several of them, found by typing. */
export const Picker = ({
  choices,
  known = true,
  nothing = texts.nothingThere,
  onSearch,
  ...props
}: PickerProps) => {
  const t = useText();
  const { field, value, error, onChange } = props;
  const label = useFieldLabel()(field);
  if (known && choices.length === 0 && !onSearch) return <Nothing {...props} nothing={nothing} />;
  const shared = {
    label,
    data: [...choices],
    error,
    searchable: true,
    limit: shownAtOnce,
    size: 'md' as const,
    nothingFoundMessage: t(texts.nobody),
    comboboxProps: { withinPortal: false },
    ...(onSearch ? { onSearchChange: onSearch } : {}),
  };
  if (field.many) {
    const chosen = Array.isArray(value) ? [...(value as readonly string[])] : [];
    return (
      <MultiSelect
        {...shared}
        value={chosen}
        hidePickedOptions
        {...(chosen.length === 0 ? { placeholder: t(texts.pick) } : {})}
        onChange={onChange}
      />
    );
  }
  return (
    <Select
      {...shared}
      value={typeof value === 'string' ? value : null}
      clearable={field.optional}
      placeholder={t(texts.pick)}
      onChange={(next) => {
        onChange(next ?? undefined);
      }}
    />
  );
};
