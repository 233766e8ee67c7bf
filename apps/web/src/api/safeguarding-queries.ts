import { useQuery } from '@tanstack/react-query';
import type { ConcernDetail, ConcernView } from '@tandemspur/contracts';
import { read } from './own-writes.js';

export const useConcerns = () =>
  useQuery({
    queryKey: ['safeguarding'],
    queryFn: ({ signal }) => read<ConcernView[]>('/safeguarding', { signal }),
  });

export const useConcern = (id: string) =>
  useQuery({
    queryKey: ['safeguarding', id],
    queryFn: ({ signal }) => read<ConcernDetail>(`/safeguarding/${encodeURIComponent(id)}`, { signal }),
  });
