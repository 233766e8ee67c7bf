import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ParkedKeyView, ProjectionStateView, ProjectionView, UnparkedView } from '@tandemspur/contracts';
import { request } from './http.js';

const refreshMilliseconds = 5_000;
const giveUpAfterMilliseconds = 30_000;

export const useProjections = () =>
  useQuery({
    queryKey: ['projections'],
    queryFn: ({ signal }) => request<ProjectionView[]>('/projections', { signal }),
    refetchInterval: refreshMilliseconds,
  });

export const useParkedKeys = () =>
  useQuery({
    queryKey: ['parked'],
    queryFn: ({ signal }) => request<ParkedKeyView[]>('/projections/parked', { signal }),
    refetchInterval: refreshMilliseconds,
  });

const post = <T>(path: string, body: object): Promise<T> =>
  request<T>(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(giveUpAfterMilliseconds),
  });

const pathOf = (projection: string, action: string): string =>
  `/projections/${encodeURIComponent(projection)}/${action}`;

/** Does something to a projection, then looks at all of them anew, also when it was refused. */
const useOperation = <Input, Result>(operate: (input: Input) => Promise<Result>) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: operate,
    // Not awaited: what was pressed may vanish with the new state, and must have heard of its success by then.
    onSettled: () => {
      for (const queryKey of [['projections'], ['parked']]) void client.invalidateQueries({ queryKey });
    },
  });
};

type Key = Pick<ParkedKeyView, 'projection' | 'sequenceKey' | 'eventId'>;

export const useChangeState = () =>
  useOperation(({ name, action }: { readonly name: string; readonly action: 'pause' | 'resume' }) =>
    post<ProjectionStateView>(pathOf(name, action), {}),
  );

export const useRetryParked = () =>
  useOperation(({ projection, sequenceKey }: Key) =>
    post<UnparkedView>(pathOf(projection, 'parked/retry'), { sequenceKey }),
  );

/** @param input with the reason, which is kept in history */
export const useSkipParked = () =>
  useOperation(({ projection, sequenceKey, eventId, reason }: Key & { readonly reason: string }) =>
    post<UnparkedView>(pathOf(projection, 'parked/skip'), { sequenceKey, eventId, reason }),
  );
