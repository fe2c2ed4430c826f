import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryRouter, Outlet, RouterProvider, useRevalidator } from 'react-router-dom';
import { afterEach, expect, test } from 'vitest';
import { ErrorPage } from '@/app/error-page';
import { useTellRights } from '@/app/use-tell-rights';
import { mount, unmountAll } from '@tests/support/mount';

i18n.loadAndActivate({ locale: 'en', messages: {} });
afterEach(unmountAll);

test('a page that was nobody’s to see is read again when its reader’s rights have changed', async () => {
  /** What the server answers, which takes its time. */
  let answer = Promise.withResolvers<Response | null>();
  let tell = (): void => {};
  function Frame() {
    tell = useTellRights();
    const { state } = useRevalidator();
    return (
      <>
        {state === 'loading' && '(reading)'}
        <Outlet />
      </>
    );
  }
  const router = createMemoryRouter([
    {
      Component: Frame,
      children: [
        {
          path: '/',
          HydrateFallback: () => null,
          ErrorBoundary: ErrorPage,
          loader: async () => {
            const refused = await answer.promise;
            if (refused) throw refused;
            return null;
          },
          Component: () => <h1>The list of the office</h1>,
        },
      ],
    },
  ]);
  const { place } = await mount(
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={new QueryClient()}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>,
  );
  answer.resolve(new Response(null, { status: 404 }));
  await expect.poll(() => place.textContent).toContain('There is nothing here for you');
  answer = Promise.withResolvers();
  tell();
  await expect.poll(() => place.textContent).toContain('(reading)');
  answer.resolve(null);
  await expect.poll(() => place.textContent).toBe('The list of the office');
});
