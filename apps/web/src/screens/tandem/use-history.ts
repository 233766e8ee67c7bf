import { useEffect } from 'react';
import { useTimeline } from '../../api/queries.js';

/** Enough for weekly meetings over many years; what lies beyond is loaded on demand. */
const pagesByThemselves = 10;

/**
 * The events of a tandem, newest first. The drawing needs its whole life, so further pages follow by themselves.
 */
export const useHistory = (id: string) => {
  const {
    data,
    error,
    isPending,
    hasNextPage,
    isFetchingNextPage,
    fetchNextPage,
    refetch,
    isFetchNextPageError,
  } = useTimeline(id);
  const pages = data?.pages.length ?? 0;
  const follow =
    hasNextPage && !isFetchingNextPage && !isFetchNextPageError && pages > 0 && pages < pagesByThemselves;
  useEffect(() => {
    if (follow) void fetchNextPage();
  }, [follow, fetchNextPage]);
  return {
    entries: data?.pages.flatMap(({ items }) => items) ?? [],
    total: data?.pages[0]?.total,
    error: data ? null : error,
    isPending,
    hasMore: hasNextPage,
    loadingMore: isFetchingNextPage,
    loadMore: () => void fetchNextPage(),
    retry: () => void refetch(),
  };
};

export type History = ReturnType<typeof useHistory>;
