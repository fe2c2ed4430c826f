import { QueryClient } from '@tanstack/react-query';
import { RouterContextProvider } from 'react-router-dom';
import { expect, test } from 'vitest';
import { queryClientContext } from '@/api/query-client-context';
import { homeLoader } from '@/app/require-session';
import type { ListView } from '@/contract/view';
import { preferenceQueries } from '@/data/preferences/preference-queries';
import { sessionQueries } from '@/data/session/session-queries';
import { NO_TASTE } from '@/domain/taste';
import { aSession } from '@tests/support/session-builders';

/** Where a liaison of Guatemala begins who chose to begin at a view of this office. */
async function beginsAt(office: string): Promise<string | null> {
  const client = new QueryClient();
  const start: ListView = {
    id: 'view',
    version: 1,
    name: 'Mine',
    office,
    filter: {},
    sort: 'due',
    columns: ['reference'],
  };
  const session = aSession({
    grants: [{ role: 'liaison', offices: ['guatemala'], campuses: [] }],
    place: 'guatemala',
  });
  client.setQueryData(sessionQueries.current().queryKey, session);
  client.setQueryData(preferenceQueries.of(session.person.id).queryKey, {
    columns: null,
    followUpColumns: {},
    density: null,
    start,
    taste: NO_TASTE,
  });
  const context = new RouterContextProvider(new Map([[queryClientContext, client]]));
  const request = new Request('http://test/');
  const answer = await homeLoader({ request, context } as never);
  return answer.headers.get('location');
}

test('whoever chose to begin at a view of an office begins there for as long as it is theirs', async () => {
  expect(await beginsAt('guatemala')).toMatch(/^\/queues\/guatemala\?/);
  expect(await beginsAt('all')).toMatch(/^\/queues\/all\?/);
  expect(await beginsAt('peru')).toBe('/my-day');
});
