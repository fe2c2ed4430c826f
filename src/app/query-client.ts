import { QueryClient } from '@tanstack/react-query';
import { queryRetry } from '@/api/back-off';

/**
 * The page's cache of what the server said. Queries try again with jitter and as late as the server
 * asks; writes are the outbox's to repeat. The browser's own guess of being offline decides nothing:
 * the server may be in the page.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: 10 * 60_000,
        refetchOnWindowFocus: true,
        networkMode: 'always',
        ...queryRetry,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
