import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { afterEach, expect, test } from 'vitest';
import { peopleQueries } from '@/data/people/people-queries';
import { sessionQueries } from '@/data/session/session-queries';
import { PlaceMoment } from '@/parts/clock/place-moment';
import { useFieldValue } from '@/parts/words/use-field-value';
import type { PlaceCode } from '@/reference/codes';
import { mount, unmountAll } from '@tests/support/mount';
import { aSession } from '@tests/support/session-builders';

i18n.loadAndActivate({ locale: 'en', messages: {} });
afterEach(unmountAll);
const TEN_IN_DUBAI = '2026-11-26T06:00:00.000Z';

/** What somebody who sits at a place reads. */
async function readAt(place: PlaceCode, content: ReactNode): Promise<string> {
  const client = new QueryClient();
  const session = aSession({ place });
  client.setQueryData(sessionQueries.current().queryKey, session, { updatedAt: Date.now() });
  client.setQueryData(peopleQueries.directory().queryKey, [session.person]);
  const drawn = await mount(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={client}>{content}</QueryClientProvider>
    </I18nProvider>,
  );
  return drawn.place.textContent;
}

/** A change of the next call, as the timeline of a case of Dubai words it. */
function Change() {
  return useFieldValue('united-arab-emirates')('nextContactAt', TEN_IN_DUBAI);
}

test.for([
  ['a moment', <PlaceMoment at={TEN_IN_DUBAI} place="united-arab-emirates" key="moment" />],
  ['a value that was changed', <Change key="change" />],
] as const)('%s names its place to whoever sits in another zone', async ([, content]) => {
  expect(await readAt('rochester', content)).toMatch(/10:00 United Arab Emirates$/);
  expect(await readAt('united-arab-emirates', content)).toMatch(/10:00$/);
});
