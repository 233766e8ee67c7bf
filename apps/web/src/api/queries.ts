import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type {
  CatalogueView,
  StaffView,
  TandemCounts,
  TandemDetail,
  TandemPage,
  TimelinePage,
} from '@tandemspur/contracts';
import { request } from './http.js';
import { read } from './own-writes.js';

export interface TandemFilter {
  readonly q: string;
  readonly statuses: readonly string[];
  readonly coordinator: string | null;
}

const pageSize = { tandems: 50, timeline: 100 } as const;

const tandemsPath = ({ q, statuses, coordinator }: TandemFilter, cursor: string | null): string => {
  const query = new URLSearchParams({ limit: String(pageSize.tandems) });
  if (q) query.set('q', q);
  for (const status of statuses) query.append('status', status);
  if (coordinator) query.set('coordinator', coordinator);
  if (cursor) query.set('cursor', cursor);
  return `/tandems?${query.toString()}`;
};

const timelinePath = (id: string, cursor: string | null): string => {
  const query = new URLSearchParams({ limit: String(pageSize.timeline), order: 'newest' });
  if (cursor) query.set('cursor', cursor);
  return `/tandems/${encodeURIComponent(id)}/timeline?${query.toString()}`;
};

export const useCatalogue = () =>
  useQuery({
    queryKey: ['catalogue'],
    queryFn: ({ signal }) => request<CatalogueView>('/catalogue', { signal }),
    staleTime: Infinity,
  });

export const useTandems = (filter: TandemFilter) =>
  useInfiniteQuery({
    queryKey: ['tandems', filter],
    queryFn: ({ pageParam, signal }) => read<TandemPage>(tandemsPath(filter, pageParam), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

/** How many there are of each status, whatever the filter says. */
export const useTandemCounts = () =>
  useQuery({
    queryKey: ['tandems', 'counts'],
    queryFn: ({ signal }) => read<TandemCounts>('/tandems/counts', { signal }),
  });

export const useTandem = (id: string) =>
  useQuery({
    queryKey: ['tandem', id],
    queryFn: ({ signal }) => read<TandemDetail>(`/tandems/${encodeURIComponent(id)}`, { signal }),
  });

export const useTimeline = (id: string) =>
  useInfiniteQuery({
    queryKey: ['timeline', id],
    queryFn: ({ pageParam, signal }) => read<TimelinePage>(timelinePath(id, pageParam), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const useStaff = () =>
  useQuery({
    queryKey: ['staff'],
    queryFn: ({ signal }) => read<StaffView[]>('/staff', { signal }),
  });
