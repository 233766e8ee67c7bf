import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { OverviewAtView, ProgrammeView } from '@tandemspur/contracts';
import { read } from './own-writes.js';
import { queryText } from './query-text.js';

const overviewPageSize = '50';

export const useProgrammes = () =>
  useQuery({
    queryKey: ['programmes'],
    queryFn: ({ signal }) => read<ProgrammeView[]>('/programmes', { signal }),
  });

export const useProgramme = (id: string) =>
  useQuery({
    queryKey: ['programme', id],
    queryFn: ({ signal }) => read<ProgrammeView>(`/programmes/${encodeURIComponent(id)}`, { signal }),
  });

/** Whence one looks back; empty is now and everything. */
export interface Moment {
  /** A day, `YYYY-MM-DD`: what was recorded until its end. */
  readonly knownAt: string;
  /** A day, `YYYY-MM-DD`: what had happened until its end. */
  readonly asOf: string;
}

export const useOverviewAt = (programme: string | null, { knownAt, asOf }: Moment) =>
  useInfiniteQuery({
    queryKey: ['overview', programme, knownAt, asOf],
    queryFn: ({ pageParam, signal }) =>
      read<OverviewAtView>(
        `/overview${queryText({ programme, 'known-at': knownAt, 'as-of': asOf, limit: overviewPageSize, cursor: pageParam })}`,
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
