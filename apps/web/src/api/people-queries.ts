import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PersonDetail, PersonTimelinePage, PersonView, WaitingPage } from '@tandemspur/contracts';
import { read } from './own-writes.js';
import { queryText } from './query-text.js';

export type PersonKind = PersonView['kind'];

export interface PeopleFilter {
  readonly kind?: PersonKind | undefined;
  readonly q?: string;
  readonly programme?: string | null;
}

const timelinePageSize = '50';
const waitingPageSize = '50';
const pathOf = (id: string): string => `/people/${encodeURIComponent(id)}`;

const peopleKey = ({ kind, q, programme }: PeopleFilter) => ['people', kind ?? '', q ?? '', programme ?? ''];

export const usePeople = (filter: PeopleFilter = {}) =>
  useQuery({
    queryKey: peopleKey(filter),
    queryFn: ({ signal }) => read<PersonView[]>(`/people${queryText({ ...filter })}`, { signal }),
    placeholderData: keepPreviousData,
  });

/** Who has just been registered can be chosen at once, though the read model may be a moment behind. */
export const useRememberPerson = (): ((person: Pick<PersonView, 'id' | 'kind' | 'name'>) => void) => {
  const client = useQueryClient();
  return (person) => {
    client.setQueryData<PersonView[]>(peopleKey({ kind: person.kind }), (known = []) =>
      known.some(({ id }) => id === person.id) ? known : [...known, person],
    );
  };
};

export const usePerson = (id: string) =>
  useQuery({
    queryKey: ['person', id],
    queryFn: ({ signal }) => read<PersonDetail>(pathOf(id), { signal }),
  });

/** What was recorded about somebody, also in their tandems; newest first. */
export const usePersonTimeline = (id: string) =>
  useInfiniteQuery({
    queryKey: ['person', id, 'timeline'],
    queryFn: ({ pageParam, signal }) =>
      read<PersonTimelinePage>(
        `${pathOf(id)}/timeline${queryText({ limit: timelinePageSize, order: 'newest', cursor: pageParam })}`,
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export interface WaitingFilter {
  readonly kind: 'mentor' | 'mentee';
  readonly programme: string | null;
  /** Two to five digits, or empty. */
  readonly postcode: string;
}

export const useWaiting = ({ kind, programme, postcode }: WaitingFilter) =>
  useInfiniteQuery({
    queryKey: ['waiting', kind, programme, postcode],
    queryFn: ({ pageParam, signal }) =>
      read<WaitingPage>(
        `/waiting${queryText({ kind, programme, postcode, limit: waitingPageSize, cursor: pageParam })}`,
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
