import { useQuery } from '@tanstack/react-query';
import type { HandoversView } from '@tandemspur/contracts';
import { read } from './own-writes.js';
import { queryText } from './query-text.js';

export const useHandovers = () =>
  useQuery({
    queryKey: ['handovers'],
    queryFn: ({ signal }) => read<HandoversView>('/handovers', { signal }),
  });

/** Where the browser fetches the briefings on all tandems of a coordinator as one file to print. */
export const briefingsFile = (coordinator: string, lang: string): string =>
  `/api/handovers/briefings.pdf${queryText({ coordinator, lang })}`;
