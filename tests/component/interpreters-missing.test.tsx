import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { afterEach, expect, test } from 'vitest';
import { sessionQueries } from '@/data/session/session-queries';
import { InterpretersMissing } from '@/features/my-day/interpreters-missing';
import { mount, unmountAll } from '@tests/support/mount';
import { aSession } from '@tests/support/session-builders';

i18n.loadAndActivate({ locale: 'en', messages: {} });
afterEach(unmountAll);

/** The line of a case with so many appointments that lack an interpreter. */
async function lineOf(count: number): Promise<string> {
  const client = new QueryClient();
  const session = aSession({ place: 'rochester' });
  client.setQueryData(sessionQueries.current().queryKey, session, { updatedAt: Date.now() });
  const { place } = await mount(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        <InterpretersMissing at="2026-11-26T15:00:00.000Z" campus="rochester" count={count} />
      </QueryClientProvider>
    </I18nProvider>,
  );
  return place.textContent;
}

test('one line says for how many appointments nobody interprets, and when the first begins', async () => {
  expect(await lineOf(1)).toMatch(/^No interpreter has said yes for .*09:00/);
  expect(await lineOf(2)).toMatch(
    /^No interpreter has said yes for 2 appointments, the first .*09:00/,
  );
});
