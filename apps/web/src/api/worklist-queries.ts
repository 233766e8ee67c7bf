import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { FollowUpCounts, FollowUpView, Worklist } from '@tandemspur/contracts';
import { read } from './own-writes.js';
import { queryText } from './query-text.js';

export type FollowUpStanding = FollowUpView['standing'];

export interface WorklistFilter {
  readonly programme: string | null;
  readonly coordinator: string | null;
}

const pageSize = '50';

/** What is to do and stands so, the longest due first. */
export const useWorklist = ({ programme, coordinator }: WorklistFilter, standing: FollowUpStanding) =>
  useInfiniteQuery({
    queryKey: ['worklist', programme, coordinator, standing],
    queryFn: ({ pageParam, signal }) =>
      read<Worklist>(
        `/worklist${queryText({ programme, coordinator, standing, limit: pageSize, cursor: pageParam })}`,
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

/** How many there are of each standing; comes after the list where there are thousands. */
export const useWorklistCounts = ({ programme, coordinator }: WorklistFilter) =>
  useQuery({
    queryKey: ['worklist', 'counts', programme, coordinator],
    queryFn: ({ signal }) =>
      read<FollowUpCounts>(`/worklist/counts${queryText({ programme, coordinator })}`, { signal }),
    placeholderData: keepPreviousData,
  });

/** The same as a calendar to subscribe to: path with its parameters. */
export const calendarPath = ({ programme, coordinator }: WorklistFilter, lang: string): string =>
  `/api/calendar.ics${queryText({ programme, coordinator, lang })}`;
