import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { MemoryRouter } from 'react-router-dom';
import { afterEach, expect, test } from 'vitest';
import { sessionQueries } from '@/data/session/session-queries';
import { useCaseOrigin } from '@/features/case-header/case-origin';
import { mount, unmountAll } from '@tests/support/mount';
import { aSession } from '@tests/support/session-builders';

afterEach(unmountAll);

function Origin() {
  return useCaseOrigin()?.listAddress ?? 'none';
}

/** The list that a case leads back to, for a liaison of Peru who opened it at such an address. */
async function backFrom(query: string): Promise<string> {
  const client = new QueryClient();
  const session = aSession({
    grants: [{ role: 'liaison', offices: ['peru'], campuses: [] }],
    place: 'peru',
  });
  client.setQueryData(sessionQueries.current().queryKey, session);
  const { place } = await mount(
    <QueryClientProvider client={client}>
      <MemoryRouter initialEntries={[`/cases/IC-2026-004217${query}`]}>
        <Origin />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  return place.textContent;
}

test.for([
  ['?from=peru&band=overdue', '/queues/peru?band=overdue'],
  ['?from=all', '/queues/all'],
  ['?from=india', 'none'],
  ['?from=atlantis', 'none'],
  ['', 'none'],
] as const)(
  'a case opened at %s leads back to a list of its reader’s only',
  async ([query, list]) => {
    expect(await backFrom(query)).toBe(list);
  },
);
