import { useState } from 'react';
import { Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useCatalogue, usePeople, useStaff, useTandem, useTandems } from '../../api/queries.js';
import { Chips } from '../chips/chips.js';
import { formatDay } from '../language/days.js';
import { useLanguage, useText } from '../language/language.js';
import { usePairName } from '../tandem/pair.js';
import { useFieldLabel, type ControlProps } from './control.js';
import { texts } from './texts.js';

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface PickerProps extends ControlProps {
  readonly choices: readonly Choice[];
  readonly onSearch?: (typed: string) => void;
}

const shownAtOnce = 50;

/** Somebody or something out of many, found by typing. */
const Picker = ({ field, value, error, onChange, choices, onSearch }: PickerProps) => {
  const t = useText();
  const label = useFieldLabel()(field);
  return (
    <Select
      label={label}
      data={[...choices]}
      value={typeof value === 'string' ? value : null}
      error={error}
      searchable
      clearable={field.optional}
      limit={shownAtOnce}
      size="md"
      placeholder={t(texts.pick)}
      nothingFoundMessage={t(texts.nobody)}
      comboboxProps={{ withinPortal: false }}
      {...(onSearch ? { onSearchChange: onSearch } : {})}
      onChange={(next) => {
        onChange(next ?? undefined);
      }}
    />
  );
};

const PersonPicker = ({ kind, ...props }: ControlProps & { readonly kind: 'mentor' | 'mentee' }) => {
  const people = usePeople(kind).data ?? [];
  return <Picker {...props} choices={people.map(({ id, name }) => ({ value: id, label: name }))} />;
};

const StaffPicker = (props: ControlProps) => {
  const t = useText();
  const { data, isSuccess } = useStaff();
  const present = (data ?? []).filter(({ leftOn }) => leftOn === null);
  if (isSuccess && present.length === 0) return <Text c="dimmed">{t(texts.noStaff)}</Text>;
  return <Picker {...props} choices={present.map(({ id, name }) => ({ value: id, label: name }))} />;
};

const TandemPicker = (props: ControlProps) => {
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.includes('&') ? '' : typed, 300);
  const pairName = usePairName();
  const items = useTandems({ q, statuses: [], coordinator: null }).data?.pages[0]?.items ?? [];
  const choices = items
    .filter(({ tandemId }) => tandemId !== props.tandemId)
    .map((tandem) => ({ value: tandem.tandemId, label: pairName(tandem) }));
  return <Picker {...props} choices={choices} onSearch={setTyped} />;
};

const ConflictChips = ({ field, value, error, onChange, tandemId = '' }: ControlProps) => {
  const t = useText();
  const { language } = useLanguage();
  const conflicts = useTandem(tandemId).data?.conflicts ?? [];
  const noted = useCatalogue().data?.events.find(({ type }) => type === 'ConflictNoted');
  const word = (name: string, option: string): string => {
    const label = noted?.fields
      .find((each) => each.name === name)
      ?.options?.find((each) => each.value === option)?.label;
    return label ? t(label) : option;
  };
  const options = conflicts
    .filter(({ resolvedOn }) => resolvedOn === null)
    .map(({ conflictId, category, severity, notedOn }) => ({
      value: conflictId,
      label: `${word('category', category)}, ${word('severity', severity)}, ${t(texts.since, { day: formatDay(language, notedOn) })}`,
    }));
  return (
    <Chips
      legend={t(field.label)}
      options={options}
      selected={typeof value === 'string' ? [value] : []}
      error={error}
      onChange={([next]) => {
        onChange(next);
      }}
    />
  );
};

/** Offers the things that a reference may point to. */
export const ReferenceControl = (props: ControlProps) => {
  switch (props.field.to) {
    case 'mentor':
    case 'mentee':
      return <PersonPicker {...props} kind={props.field.to} />;
    case 'staff':
      return <StaffPicker {...props} />;
    case 'conflict':
      return <ConflictChips {...props} />;
    default:
      return <TandemPicker {...props} />;
  }
};
