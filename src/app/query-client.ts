import { QueryClient } from '@tanstack/react-query';

/**
 * The page's cache of what the server said. Retries belong to the command and call layers, which know
 * `Retry-After`; a query tries once more for a dropped connection, and not for an answer.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: 10 * 60_000,
        retry: (failures, error) => failures < 1 && error instanceof TypeError,
        refetchOnWindowFocus: true,
      },
    },
  });
}
