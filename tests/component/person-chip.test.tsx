import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { afterEach, expect, test } from 'vitest';
import { sessionQueries } from '@/data/session/session-queries';
import { PersonChip } from '@/parts/people/person-chip';
import { mount, unmountAll } from '@tests/support/mount';
import { aSession } from '@tests/support/session-builders';

i18n.loadAndActivate({ locale: 'en', messages: {} });
afterEach(unmountAll);

const ME = { id: '00000000-0003-7000-8000-000000000001', name: 'Leticia Oropeza' };
const OTHER = '00000000-0003-7000-8000-000000000002';

/** An owner before the directory has come. */
async function chipOf(id: string): Promise<HTMLElement> {
  const client = new QueryClient({ defaultOptions: { queries: { enabled: false } } });
  client.setQueryData(sessionQueries.current().queryKey, aSession(ME), { updatedAt: Date.now() });
  const { place } = await mount(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        <PersonChip id={id} />
      </QueryClientProvider>
    </I18nProvider>,
  );
  return place;
}

test('my own name stands at once; another’s has about its room before it comes', async () => {
  expect((await chipOf(ME.id)).textContent).toBe(ME.name);
  const other = await chipOf(OTHER);
  const { width } = (other.querySelector('span') ?? other).getBoundingClientRect();
  expect(width).toBeGreaterThan(80);
  expect(width).toBeLessThan(200);
});
