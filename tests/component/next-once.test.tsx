import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { MutationObserver, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryRouter, Outlet, RouterProvider } from 'react-router-dom';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { writeTabSession } from '@/api/session-token';
import { demoQueries } from '@/data/demo/demo-queries';
import { signIn } from '@/data/session/sign-in';
import { useNextRequest } from '@/parts/next-best/use-next-request';
import { clearToasts, useToasts } from '@/ui/toast-store';
import { startBackend, type TestBackend } from '@tests/support/backend';
import { mount, unmountAll } from '@tests/support/mount';

i18n.loadAndActivate({ locale: 'en', messages: {} });

/** The server and the page load what answers it when it is first asked for. */
const FIRST = { timeout: 60_000 };

let server: TestBackend;
beforeAll(async () => {
  server = await startBackend({ size: 60 });
});
afterAll(() => server.backend.close());

/** Until then no next request is answered. */
let held = Promise.withResolvers<void>();
beforeEach(() => {
  held = Promise.withResolvers();
  const network = globalThis.fetch;
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith('/api/')) return network(request);
    if (pathname === '/api/next-best') await held.promise;
    return server.backend.fetch(request);
  });
});
afterEach(() => {
  unmountAll();
  clearToasts();
  writeTabSession(null);
});

/** It stays, as the head of a case does. */
function Frame() {
  const { isBusy } = useNextRequest({
    filter: {},
    addressOf: (reference) => `/cases/${reference}`,
    from: null,
  });
  return isBusy ? '(looking)' : <Outlet />;
}

function Told() {
  return useToasts().recent.map(({ id, text }) => <p key={id}>{text}</p>);
}

/** Somebody who has requests to answer looks at the list of all queues. */
async function open() {
  const client = new QueryClient();
  const supervisor = (await client.query(demoQueries.people())).find(({ grants }) =>
    grants.some(({ role }) => role === 'supervisor'),
  );
  await new MutationObserver(client, signIn()).mutate(supervisor?.id ?? '');
  const router = createMemoryRouter([
    {
      Component: Frame,
      children: [
        { path: '/', element: 'The list' },
        { path: '/cases/:reference', element: 'The case' },
      ],
    },
  ]);
  const { place } = await mount(
    <QueryClientProvider client={client}>
      <I18nProvider i18n={i18n}>
        <main>
          <RouterProvider router={router} />
        </main>
        <Told />
      </I18nProvider>
    </QueryClientProvider>,
  );
  const shown = () => place.querySelector('main')?.textContent;
  await expect.poll(shown).toBe('The list');
  return { router, shown, told: () => place.querySelectorAll('p').length };
}

const pressed = (): boolean =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }));

test.for([
  ['one after the other', () => userEvent.keyboard('nn')],
  // As keys are that were pressed before the page stood.
  ['before anything could be drawn', async () => [pressed(), pressed()]],
] as const)('two presses %s open the next request once', async ([, press]) => {
  const { router, shown, told } = await open();
  await press();
  await expect.poll(shown).toBe('(looking)');
  held.resolve();
  await expect.poll(shown, FIRST).toBe('The case');
  expect(told()).toBe(1);
  await router.navigate(-1);
  await expect.poll(shown).toBe('The list');
  expect(router.state.location.pathname).toBe('/');
});

test('once it was opened, the next press looks again', async () => {
  const { shown, told } = await open();
  held.resolve();
  await userEvent.keyboard('n');
  await expect.poll(shown, FIRST).toBe('The case');
  await userEvent.keyboard('n');
  await expect.poll(told).toBe(2);
});
