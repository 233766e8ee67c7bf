import { NativeSelect } from '@mantine/core';
import { useProgrammes } from '../../api/programme-queries.js';
import { useStaff } from '../../api/queries.js';
import { useText } from '../language/language.js';
import { texts } from './texts.js';

interface OneOfProps {
  /** The id that is chosen; null for all. */
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

interface AnyOfProps extends OneOfProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** One of several, or all. */
const OneOf = ({ label, options, value, onChange }: AnyOfProps) => {
  const t = useText();
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      size="md"
      data={[{ value: '', label: t(texts.all) }, ...options]}
      onChange={({ currentTarget }) => {
        onChange(currentTarget.value || null);
      }}
    />
  );
};

/** A coordinator, those who have left included: their tandems may still wait for somebody. */
export const CoordinatorFilter = (props: OneOfProps) => {
  const t = useText();
  const staff = useStaff().data ?? [];
  const options = staff.map(({ id, name, leftOn }) => ({
    value: id,
    label: leftOn === null ? name : t(texts.hasLeft, { name }),
  }));
  return <OneOf {...props} label={t(texts.coordinator)} options={options} />;
};

/** A programme; nothing while there is none to choose. */
export const ProgrammeFilter = (props: OneOfProps) => {
  const t = useText();
  const programmes = useProgrammes().data ?? [];
  if (programmes.length === 0) return null;
  const options = programmes.map(({ id, name }) => ({ value: id, label: name }));
  return <OneOf {...props} label={t(texts.programme)} options={options} />;
};
