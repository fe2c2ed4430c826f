import type { QueryClient } from '@tanstack/react-query';
import { createBrowserRouter, RouterContextProvider, type RouteObject } from 'react-router-dom';
import { queryClientContext } from '@/api/query-client-context';
import { CASE_FILES, LIST_FILE, SCREEN_FILES, SECTION_FILES } from '@/pages/page-files';
import { ErrorPage, NotFound, SectionError } from './error-page';
import { lateReplacing } from './late-replace';
import { Loading, PageLoading } from './loading';
import { homeLoader, requireSession } from './require-session';
import { SignedIn } from './signed-in';

/** Name of the route that asks who is signed in. */
const SIGNED_IN = 'signed-in';

/** A failure inside a page leaves the frame standing: hence the boundary on a route of its own. */
const routes: RouteObject[] = [
  {
    HydrateFallback: Loading,
    ErrorBoundary: ErrorPage,
    children: [
      { path: 'sign-in', lazy: () => import('@/pages/sign-in-page') },
      {
        id: SIGNED_IN,
        loader: requireSession,
        // Who is signed in changes through sign-in alone, which comes from outside this route.
        shouldRevalidate: () => false,
        Component: SignedIn,
        children: [
          {
            HydrateFallback: PageLoading,
            ErrorBoundary: ErrorPage,
            children: [
              { index: true, loader: homeLoader },
              ...Object.entries(SCREEN_FILES).map(([path, lazy]) => ({ path, lazy })),
              { path: 'queues/:office', lazy: LIST_FILE },
              { path: 'duty', lazy: () => import('@/pages/duty-page') },
              { path: 'audit/reveals', lazy: () => import('@/pages/reveals-page') },
              { path: 'arrivals/print/:list', lazy: () => import('@/pages/arrivals-print-page') },
              { path: 'preferences', lazy: () => import('@/pages/preferences-page') },
              { path: 'follow-up/:list', lazy: SCREEN_FILES['follow-up'] },
              { path: 'workload/rebalance', lazy: () => import('@/pages/rebalance-page') },
              { path: 'reports/:place', lazy: () => import('@/pages/monthly-report-page') },
              {
                path: 'cases/:reference',
                lazy: CASE_FILES.frame,
                children: [
                  {
                    ErrorBoundary: SectionError,
                    children: [
                      { index: true, lazy: CASE_FILES.overview },
                      { path: 'letters/:kind', lazy: () => import('@/pages/case-letter-page') },
                      ...Object.entries(SECTION_FILES).map(([path, lazy]) => ({ path, lazy })),
                      { path: 'merge/:other', lazy: () => import('@/pages/case-merge-page') },
                    ],
                  },
                ],
              },
              { path: '*', Component: NotFound },
            ],
          },
        ],
      },
    ],
  },
];

function createRouterContext(client: QueryClient): RouterContextProvider {
  return new RouterContextProvider(new Map([[queryClientContext, client]]));
}

/**
 * @param isRecalled whether the frame can be drawn before the server has answered who is signed in; what
 *   is in it waits for that (`requireSession` is asked all the same)
 */
export function createAppRouter(client: QueryClient, isRecalled: boolean) {
  return createBrowserRouter(routes, {
    ...(isRecalled && { hydrationData: { loaderData: { [SIGNED_IN]: null } } }),
    future: { v8_middleware: true },
    window: lateReplacing(window),
    getContext: () => createRouterContext(client),
  });
}
