import { useId, type ReactNode } from 'react';
import styles from './chips.module.css';

interface ChipOption {
  readonly value: string;
  readonly label: ReactNode;
}

interface ChipsProps {
  readonly legend: string;
  readonly options: readonly ChipOption[];
  readonly selected: readonly string[];
  readonly onChange: (selected: readonly string[]) => void;
  readonly many?: boolean;
  /** A chosen one may be taken back. */
  readonly clearable?: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly legendHidden?: boolean;
  readonly name?: string;
}

const toggled = (selected: readonly string[], value: string): readonly string[] =>
  selected.includes(value) ? selected.filter((each) => each !== value) : [...selected, value];

/** One or several of a few options, each a target of at least 44 px. */
export const Chips = ({
  legend,
  options,
  selected,
  onChange,
  many = false,
  clearable = false,
  hint,
  error,
  legendHidden = false,
  name,
}: ChipsProps) => {
  const id = useId();
  return (
    <fieldset
      className={styles['chips']}
      aria-describedby={error ? `${id}-error` : undefined}
      data-field={name}
    >
      <legend className={legendHidden ? 'sr-only' : styles['legend']}>
        {legend}
        {hint && <span className={styles['hint']}> {hint}</span>}
      </legend>
      <div className={styles['options']}>
        {options.map(({ value, label }) => (
          <label key={value} className={styles['chip']} data-invalid={error ? true : undefined}>
            <input
              type={many ? 'checkbox' : 'radio'}
              name={id}
              checked={selected.includes(value)}
              onChange={() => {
                onChange(many ? toggled(selected, value) : [value]);
              }}
              onClick={() => {
                if (clearable && !many && selected.includes(value)) onChange([]);
              }}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className={styles['error']}>
          {error}
        </p>
      )}
    </fieldset>
  );
};
