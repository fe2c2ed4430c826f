import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { afterEach, expect, test } from 'vitest';
import type { Session } from '@/contract/person';
import { sessionQueries } from '@/data/session/session-queries';
import { PlaceMoment } from '@/parts/clock/place-moment';
import type { PlaceCode } from '@/reference/codes';
import { mount, unmountAll } from '@tests/support/mount';

i18n.loadAndActivate({ locale: 'en', messages: {} });
afterEach(unmountAll);

/** What somebody who sits at a place reads of ten in the morning in Dubai. */
async function readAt(place: PlaceCode): Promise<string> {
  const client = new QueryClient();
  const session: Session = {
    token: null,
    vaultKey: '',
    expiresAt: '2100-01-01T00:00:00.000Z',
    person: {
      id: '00000000-0003-7000-8000-000000000001',
      version: 1,
      name: 'Somebody',
      grants: [],
      languages: ['en'],
      place,
      absences: [],
    },
  };
  client.setQueryData(sessionQueries.current().queryKey, session, { updatedAt: Date.now() });
  const drawn = await mount(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        <PlaceMoment at="2026-11-26T06:00:00.000Z" place="united-arab-emirates" />
      </QueryClientProvider>
    </I18nProvider>,
  );
  return drawn.place.textContent;
}

test('a moment names its place to whoever sits in another zone', async () => {
  expect(await readAt('rochester')).toMatch(/10:00 United Arab Emirates$/);
  expect(await readAt('united-arab-emirates')).toMatch(/10:00$/);
});
