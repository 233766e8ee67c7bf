import { TextInput } from '@mantine/core';
import { formatLongDay, formatRelative } from '../language/days.js';
import { useLanguage } from '../language/language.js';
import { useFieldLabel, type ControlProps } from './control.js';

interface DayInputProps {
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly max?: string;
  readonly onChange: (day: string) => void;
}

/**
 * The device's own picker of a day. It writes days as the browser's language does, whatever the page's; so the
 * day stands below it in words.
 */
export const DayInput = ({ label, value, error, max, onChange }: DayInputProps) => {
  const { language } = useLanguage();
  const inWords = /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? `${formatLongDay(language, value)} (${formatRelative(language, value)})`
    : undefined;
  return (
    <TextInput
      type="date"
      label={label}
      value={value}
      error={error}
      description={inWords}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      size="md"
      min="1950-01-01"
      {...(max ? { max } : {})}
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value);
      }}
    />
  );
};

export const DayControl = ({ field, value, error, onChange }: ControlProps) => (
  <DayInput
    label={useFieldLabel()(field)}
    value={typeof value === 'string' ? value : ''}
    error={error}
    onChange={onChange}
  />
);
