import { useEffect, useState } from 'react';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useCatalogue, useStaff, useTandemCounts, type TandemFilter } from '../../api/queries.js';
import { Chips } from '../../ui/chips/chips.js';
import { Icon } from '../../ui/icon.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { formatNumber } from '../../ui/language/plural.js';
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

/**
 * The statuses with how many tandems have each. Beside a search or a coordinator, numbers of all tandems would
 * contradict the list: then they are left out.
 */
const useStatusOptions = ({ q, coordinator }: TandemFilter) => {
  const t = useText();
  const { language } = useLanguage();
  const counts: Readonly<Record<string, number>> | undefined = useTandemCounts().data;
  const isOfAll = q === '' && coordinator === null;
  return (useCatalogue().data?.statuses ?? []).map(({ value, label }) => {
    const count = isOfAll ? counts?.[value] : undefined;
    return {
      value,
      label: count === undefined ? t(label) : `${t(label)} (${formatNumber(language, count)})`,
    };
  });
};

/** On a phone all but the search is folded away: what is looked for stands right below. */
export const Filters = (props: FiltersProps) => {
  const t = useText();
  const { filter, onChange } = props;
  const options = useStatusOptions(filter);
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
          options={options}
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
