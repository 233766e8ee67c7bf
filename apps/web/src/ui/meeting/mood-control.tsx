import type { Label } from '@tandemspur/contracts';
import { Chips } from '../chips/chips.js';
import type { ControlProps } from '../command-form/control.js';
import { useText } from '../language/language.js';
import { texts } from './texts.js';

interface Mood {
  readonly value: string;
  readonly label: Label;
  /** The mouth, from its left corner to its right. */
  readonly mouth: string;
}

const moods: readonly Mood[] = [
  { value: '1', label: texts.veryBad, mouth: 'M7.5 17.5q4.5-6.5 9 0' },
  { value: '2', label: texts.bad, mouth: 'M8.5 16.3q3.5-2 7 0' },
  { value: '3', label: texts.soSo, mouth: 'M8 15.5h8' },
  { value: '4', label: texts.good, mouth: 'M8.5 14.7q3.5 2.2 7 0' },
  { value: '5', label: texts.veryGood, mouth: 'M7.5 13.5h9a4.5 4.5 0 0 1-9 0z' },
];

const Face = ({ mouth }: Pick<Mood, 'mouth'>) => (
  <svg
    width="28"
    height="28"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.7"
    strokeLinecap="round"
    aria-hidden="true"
  >
    <circle cx="12" cy="12" r="10" />
    <path d={`M9 9v1M15 9v1${mouth}`} />
  </svg>
);

/** Five faces; a chosen one may be taken back. */
export const MoodControl = ({ field, value, error, onChange }: ControlProps) => {
  const t = useText();
  return (
    <Chips
      legend={t(field.label)}
      options={moods.map(({ value: mood, label, mouth }) => ({
        value: mood,
        label: (
          <>
            <Face mouth={mouth} />
            <span className="sr-only">{t(label)}</span>
          </>
        ),
      }))}
      selected={typeof value === 'string' ? [value] : []}
      clearable
      error={error}
      onChange={([next]) => {
        onChange(next);
      }}
    />
  );
};
