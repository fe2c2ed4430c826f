import { QueryClient } from '@tanstack/react-query';
import { RouterContextProvider } from 'react-router-dom';
import { expect, test } from 'vitest';
import { queryClientContext } from '@/api/query-client-context';
import { homeLoader } from '@/app/require-session';
import type { ListView } from '@/contract/view';
import { preferenceQueries } from '@/data/preferences/preference-queries';
import { sessionQueries } from '@/data/session/session-queries';
import { NO_TASTE } from '@/domain/taste';

const ID = '00000000-0003-7000-8000-000000000001';

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
  client.setQueryData(sessionQueries.current().queryKey, {
    token: null,
    expiresAt: '2100-01-01T00:00:00.000Z',
    person: {
      id: ID,
      version: 1,
      name: 'Somebody',
      grants: [{ role: 'liaison', offices: ['guatemala'], campuses: [] }],
      languages: ['es'],
      place: 'guatemala',
      absences: [],
    },
  });
  client.setQueryData(preferenceQueries.of(ID).queryKey, {
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
