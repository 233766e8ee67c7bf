import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { GatheringDetail, GatheringPage } from '@tandemspur/contracts';
import { read } from './own-writes.js';
import { queryText } from './query-text.js';

const pageSize = '50';

export const useGatherings = () =>
  useInfiniteQuery({
    queryKey: ['gatherings'],
    queryFn: ({ pageParam, signal }) =>
      read<GatheringPage>(`/gatherings${queryText({ limit: pageSize, cursor: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const useGathering = (id: string) =>
  useQuery({
    queryKey: ['gathering', id],
    queryFn: ({ signal }) => read<GatheringDetail>(`/gatherings/${encodeURIComponent(id)}`, { signal }),
  });
