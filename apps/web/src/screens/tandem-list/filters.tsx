import { useEffect, useState } from 'react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useCatalogue, useStaff, type TandemFilter } from '../../api/queries.js';
import { Chips } from '../../ui/chips/chips.js';
import { Icon } from '../../ui/icon.js';
import { useText } from '../../ui/language/language.js';
import styles from './tandem-list.module.css';
import { texts } from './texts.js';

const typingPauseMilliseconds = 300;

interface FiltersProps {
  readonly filter: TandemFilter;
  readonly onChange: (filter: TandemFilter, options?: { readonly replace?: boolean }) => void;
}

const SearchField = ({ filter, onChange }: FiltersProps) => {
  const t = useText();
  const [typed, setTyped] = useState(filter.q);
  const [inAddress, setInAddress] = useState(filter.q);
  if (inAddress !== filter.q) {
    // The address has changed by itself: back, or "clear the filters".
    setInAddress(filter.q);
    if (typed.trim() !== filter.q) setTyped(filter.q);
  }
  useEffect(() => {
    if (typed.trim() === filter.q) return undefined;
    const timer = setTimeout(() => {
      onChange({ ...filter, q: typed.trim() }, { replace: true });
    }, typingPauseMilliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [typed, filter, onChange]);
  return (
    <TextInput
      type="search"
      label={t(texts.search)}
      value={typed}
      size="md"
      leftSection={<Icon name="search" />}
      autoComplete="off"
      className={styles['search'] ?? ''}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
      }}
    />
  );
};

const CoordinatorField = ({ filter, onChange }: FiltersProps) => {
  const t = useText();
  const staff = useStaff().data ?? [];
  return (
    <NativeSelect
      label={t(texts.coordinator)}
      value={filter.coordinator ?? ''}
      size="md"
      className={styles['coordinator'] ?? ''}
      data={[
        { value: '', label: t(texts.everybody) },
        ...staff.map(({ id, name, leftOn }) => ({
          value: id,
          label: leftOn === null ? name : t(texts.hasLeft, { name }),
        })),
      ]}
      onChange={({ currentTarget }) => {
        onChange({ ...filter, coordinator: currentTarget.value || null });
      }}
    />
  );
};

/** On a phone all but the search is folded away: what is looked for stands right below. */
export const Filters = (props: FiltersProps) => {
  const t = useText();
  const { filter, onChange } = props;
  const statuses = useCatalogue().data?.statuses ?? [];
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const active = filter.statuses.length + (filter.coordinator === null ? 0 : 1);
  const [unfolded, setUnfolded] = useState(active > 0);
  const open = !narrow || unfolded;
  return (
    <search className={styles['filters']} aria-label={t(texts.filters)}>
      <div className={styles['filter-row']}>
        <SearchField {...props} />
        {open && <CoordinatorField {...props} />}
      </div>
      {open && (
        <Chips
          legend={t(texts.status)}
          legendHidden
          many
          options={statuses.map(({ value, label }) => ({ value, label: t(label) }))}
          selected={filter.statuses}
          onChange={(chosen) => {
            onChange({ ...filter, statuses: chosen });
          }}
        />
      )}
      {narrow && (
        <Button
          variant="default"
          size="md"
          className={styles['fold'] ?? ''}
          aria-expanded={unfolded}
          onClick={() => {
            setUnfolded(!unfolded);
          }}
        >
          {active > 0 ? `${t(texts.filter)} (${String(active)})` : t(texts.filter)}
        </Button>
      )}
    </search>
  );
};
