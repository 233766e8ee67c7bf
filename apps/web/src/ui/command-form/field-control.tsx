import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { Chips } from '../chips/chips.js';
import { useText } from '../language/language.js';
import { useFieldLabel, type ControlProps } from './control.js';
import { DayControl } from './day-control.js';
import type { FormValue } from './form-values.js';
import { OccurrenceControl } from './occurrence-control.js';
import { ReferenceControl } from './reference-control.js';
import styles from './command-form.module.css';
import { texts, units } from './texts.js';

const asText = (value: FormValue): string => (typeof value === 'string' ? value : '');

const TextControl = ({ field, value, error, onChange }: ControlProps) => {
  const label = useFieldLabel()(field);
  const shared = { label, value: asText(value), error, size: 'md' as const, maxLength: field.max ?? 4000 };
  return field.long ? (
    <Textarea
      {...shared}
      rows={3}
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value);
      }}
    />
  ) : (
    <TextInput
      {...shared}
      autoComplete="off"
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value);
      }}
    />
  );
};

const NumberControl = ({ field, value, error, onChange }: ControlProps) => {
  const t = useText();
  const label = useFieldLabel()(field);
  const unit = units[field.unit ?? ''];
  return (
    <TextInput
      label={unit ? `${label}, ${t(unit)}` : label}
      value={asText(value)}
      error={error}
      size="md"
      inputMode={field.kind === 'number' ? 'decimal' : field.many ? 'text' : 'numeric'}
      autoComplete="off"
      {...(field.many ? { description: t(texts.severalNumbers) } : { className: styles['short'] ?? '' })}
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value);
      }}
    />
  );
};

/** More than these are quicker to find in a list than among chips. */
const mostChips = 9;

const ChoiceControl = ({ field, value, error, onChange }: ControlProps) => {
  const t = useText();
  const label = useFieldLabel()(field);
  const options = (field.options ?? []).map((option) => ({ value: option.value, label: t(option.label) }));
  if (options.length > mostChips && !field.many) {
    return (
      <NativeSelect
        label={label}
        data={[{ value: '', label: t(texts.pleaseChoose) }, ...options]}
        value={asText(value)}
        error={error}
        size="md"
        onChange={({ currentTarget }) => {
          onChange(currentTarget.value);
        }}
      />
    );
  }
  const selected = typeof value === 'string' ? [value] : Array.isArray(value) ? (value as string[]) : [];
  return (
    <Chips
      legend={t(field.label)}
      hint={field.optional ? t(texts.optional) : undefined}
      options={options}
      selected={selected}
      many={field.many ?? false}
      clearable={field.optional}
      error={error}
      onChange={(next) => {
        onChange(field.many ? next : next[0]);
      }}
    />
  );
};

const YesNoControl = ({ field, value, error, onChange }: ControlProps) => {
  const t = useText();
  return (
    <Chips
      legend={t(field.label)}
      hint={field.optional ? t(texts.optional) : undefined}
      options={[
        { value: 'yes', label: t(texts.yes) },
        { value: 'no', label: t(texts.no) },
      ]}
      selected={typeof value === 'boolean' ? [value ? 'yes' : 'no'] : []}
      clearable={field.optional}
      error={error}
      onChange={([next]) => {
        onChange(next === undefined ? undefined : next === 'yes');
      }}
    />
  );
};

const controls = {
  text: TextControl,
  integer: NumberControl,
  number: NumberControl,
  'yes-no': YesNoControl,
  day: DayControl,
  occurrence: OccurrenceControl,
  choice: ChoiceControl,
  reference: ReferenceControl,
  // No form asks for them: what is corrected is shown field by field.
  changes: TextControl,
} as const;

/** The control that a field's kind asks for. */
export const FieldControl = (props: ControlProps) => {
  const Control = controls[props.field.kind];
  return (
    <div data-field={props.field.name}>
      <Control {...props} />
    </div>
  );
};
