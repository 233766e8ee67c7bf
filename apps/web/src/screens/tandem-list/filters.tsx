import { useCallback, useState } from 'react';
import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useCatalogue, useTandemCounts, type TandemFilter } from '../../api/queries.js';
import { Chips } from '../../ui/chips/chips.js';
import { CoordinatorFilter } from '../../ui/filter/one-of.js';
import { SearchField } from '../../ui/filter/search-field.js';
import { useLanguage, useText } from '../../ui/language/language.js';
import { formatNumber } from '../../ui/language/plural.js';
import styles from './tandem-list.module.css';
import { texts } from './texts.js';

interface FiltersProps {
  readonly filter: TandemFilter;
  readonly onChange: (filter: TandemFilter, options?: { readonly replace?: boolean }) => void;
}

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
export const Filters = ({ filter, onChange }: FiltersProps) => {
  const t = useText();
  const search = useCallback(
    (q: string) => {
      onChange({ ...filter, q }, { replace: true });
    },
    [filter, onChange],
  );
  const options = useStatusOptions(filter);
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const active = filter.statuses.length + (filter.coordinator === null ? 0 : 1);
  const [unfolded, setUnfolded] = useState(active > 0);
  const open = !narrow || unfolded;
  return (
    <search className={styles['filters']} aria-label={t(texts.filters)}>
      <div className={styles['filter-row']}>
        <SearchField
          label={t(texts.search)}
          value={filter.q}
          onChange={search}
          className={styles['search'] ?? ''}
        />
        {open && (
          <div className={styles['coordinator']}>
            <CoordinatorFilter
              value={filter.coordinator}
              onChange={(coordinator) => {
                onChange({ ...filter, coordinator });
              }}
            />
          </div>
        )}
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
