import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { keepWithSession, readTabSession } from '@/api/session-token';
import { sessionEndpoints } from '@/contract/endpoints/session';
import { keptOf } from './kept-session';
import { takeKey } from './take-key';

/** Who is signed in. Read only where the tab has a token (`readTabSession`). */
export const sessionQueries = {
  all: () => ['session'] as const,
  current: () =>
    queryOptions({
      queryKey: [...sessionQueries.all(), 'current'] as const,
      queryFn: async ({ signal }) => {
        const isMine = (personId: string) => readTabSession()?.personId === personId;
        const session = await takeKey(
          await call(sessionEndpoints.getSession, {}, { signal }),
          isMine,
        );
        if (isMine(session.person.id)) keepWithSession(keptOf(session));
        return session;
      },
      staleTime: 5 * 60_000,
    }),
};
