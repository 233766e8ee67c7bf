import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type {
  CatalogueView,
  PersonView,
  StaffView,
  TandemDetail,
  TandemPage,
  TimelinePage,
} from '@tandemspur/contracts';
import { request, RequestFailed } from './http.js';

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

/** What is just created reaches the read model a moment later: a tandem not found is asked for again. */
const retryNotFound = (failures: number, error: Error): boolean =>
  failures < 4 && (!(error instanceof RequestFailed) || [0, 404, 503].includes(error.problem.status));

export const useCatalogue = () =>
  useQuery({
    queryKey: ['catalogue'],
    queryFn: ({ signal }) => request<CatalogueView>('/catalogue', { signal }),
    staleTime: Infinity,
  });

export const useTandems = (filter: TandemFilter) =>
  useInfiniteQuery({
    queryKey: ['tandems', filter],
    queryFn: ({ pageParam, signal }) => request<TandemPage>(tandemsPath(filter, pageParam), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

export const useTandem = (id: string) =>
  useQuery({
    queryKey: ['tandem', id],
    queryFn: ({ signal }) => request<TandemDetail>(`/tandems/${encodeURIComponent(id)}`, { signal }),
    retry: retryNotFound,
    retryDelay: 350,
  });

export const useTimeline = (id: string) =>
  useInfiniteQuery({
    queryKey: ['timeline', id],
    queryFn: ({ pageParam, signal }) => request<TimelinePage>(timelinePath(id, pageParam), { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    retry: retryNotFound,
    retryDelay: 350,
  });

export const usePeople = (kind: 'mentor' | 'mentee') =>
  useQuery({
    queryKey: ['people', kind],
    queryFn: ({ signal }) => request<PersonView[]>(`/people?kind=${kind}`, { signal }),
  });

export const useStaff = () =>
  useQuery({
    queryKey: ['staff'],
    queryFn: ({ signal }) => request<StaffView[]>('/staff', { signal }),
  });
