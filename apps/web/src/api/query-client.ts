import { QueryClient } from '@tanstack/react-query';
import { RequestFailed } from './http.js';

const maybePassing = (error: Error): boolean =>
  !(error instanceof RequestFailed) || error.problem.status === 0 || error.problem.status >= 500;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The live stream says what has changed; until then what is here is current.
      staleTime: 60_000,
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && maybePassing(error),
      retryDelay: (attempt) => 400 * 2 ** attempt,
    },
    mutations: { networkMode: 'always' },
  },
});
