import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type {
  BriefingView,
  HistoryDifferenceView,
  HistoryView,
  KeyMomentsView,
  Worklist,
} from '@tandemspur/contracts';
import { request } from './http.js';
import { read } from './own-writes.js';
import { queryText } from './query-text.js';

/** Whence a history is looked at: a day or instant of recording, and a day of happening. */
export interface Viewpoint {
  readonly knownAt?: string | undefined;
  readonly asOf?: string | undefined;
}

type Parameters = Readonly<Record<string, string | undefined>>;

const pathOf = (id: string, part: string, parameters: Parameters = {}): string =>
  `/tandems/${encodeURIComponent(id)}/${part}${queryText(parameters)}`;

/** What is to do for a tandem now and within a year, the longest due first. */
export const useFollowUps = (id: string) =>
  useQuery({
    queryKey: ['follow-ups', id],
    queryFn: ({ signal }) => read<Worklist>(pathOf(id, 'follow-ups'), { signal }),
  });

/** What mattered in the life of a tandem, in six blocks. */
export const useKeyMoments = (id: string) =>
  useQuery({
    queryKey: ['key-moments', id],
    queryFn: ({ signal }) => request<KeyMomentsView>(pathOf(id, 'key-moments'), { signal }),
  });

/** What whoever takes over a tandem has to know. */
export const useBriefing = (id: string) =>
  useQuery({
    queryKey: ['briefing', id],
    queryFn: ({ signal }) => read<BriefingView>(pathOf(id, 'briefing'), { signal }),
  });

/** Where the browser fetches the briefing as a file to print. */
export const briefingFile = (id: string, lang: string): string =>
  `/api${pathOf(id, 'briefing.pdf', { lang })}`;

/** What is recorded of a tandem, with its repairs, from a viewpoint: from the store itself, so never behind. */
export const useHistoryAt = (id: string, { knownAt, asOf }: Viewpoint) =>
  useQuery({
    queryKey: ['tandem-history', id, knownAt ?? '', asOf ?? ''],
    queryFn: ({ signal }) =>
      read<HistoryView>(pathOf(id, 'history', { 'known-at': knownAt, 'as-of': asOf }), { signal }),
    placeholderData: keepPreviousData,
  });

/** What today shows otherwise than a viewpoint did. */
export const useDifferenceFrom = (id: string, { knownAt, asOf }: Viewpoint, enabled: boolean) =>
  useQuery({
    queryKey: ['tandem-history', id, 'difference', knownAt ?? '', asOf ?? ''],
    queryFn: ({ signal }) =>
      read<HistoryDifferenceView>(
        pathOf(id, 'history/difference', { 'from-known-at': knownAt, 'from-as-of': asOf }),
        { signal },
      ),
    enabled,
  });

export const exportFormats = ['cloudevents', 'csv', 'html'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Where the browser fetches a file of the history. */
export const exportAddress = (
  id: string,
  format: ExportFormat,
  { knownAt, asOf }: Viewpoint,
  lang: string,
): string => `/api${pathOf(id, 'history/export', { format, 'known-at': knownAt, 'as-of': asOf, lang })}`;
