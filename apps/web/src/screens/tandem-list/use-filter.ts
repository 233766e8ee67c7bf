import { useCallback } from 'react';
import { useSearchParams } from 'wouter';
import type { TandemFilter } from '../../api/queries.js';

interface ChangeOptions {
  /** Typing must not fill the history: it replaces the entry instead of adding one. */
  readonly replace?: boolean;
}

const written = ({ q, statuses, coordinator }: TandemFilter): URLSearchParams => {
  const parameters = new URLSearchParams();
  if (q) parameters.set('q', q);
  for (const status of statuses) parameters.append('status', status);
  if (coordinator) parameters.set('coordinator', coordinator);
  return parameters;
};

export const noFilter: TandemFilter = { q: '', statuses: [], coordinator: null };

/** The filter of the list lives in the address, so that reload, back and a copied link keep it. */
export const useFilter = () => {
  const [parameters, setParameters] = useSearchParams();
  const filter: TandemFilter = {
    q: parameters.get('q') ?? '',
    statuses: parameters.getAll('status'),
    coordinator: parameters.get('coordinator'),
  };
  const change = useCallback(
    (next: TandemFilter, options: ChangeOptions = {}) => {
      setParameters(written(next), options);
    },
    [setParameters],
  );
  const isFiltered = filter.q !== '' || filter.statuses.length > 0 || filter.coordinator !== null;
  return { filter, change, isFiltered };
};
