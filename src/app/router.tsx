import type { QueryClient } from '@tanstack/react-query';
import { createBrowserRouter, RouterContextProvider, type RouteObject } from 'react-router-dom';
import { queryClientContext } from '@/api/query-client-context';
import { ErrorPage, NotFound, SectionError } from './error-page';
import { Loading } from './loading';
import { homeLoader, requireSession } from './require-session';
import { SignedIn } from './signed-in';

/** A failure inside a page leaves the frame standing: hence the boundary on a route of its own. */
export const routes: RouteObject[] = [
  {
    HydrateFallback: Loading,
    ErrorBoundary: ErrorPage,
    children: [
      { path: 'sign-in', lazy: () => import('@/pages/sign-in-page') },
      {
        loader: requireSession,
        // Who is signed in changes through sign-in alone, which comes from outside this route.
        shouldRevalidate: () => false,
        Component: SignedIn,
        children: [
          {
            ErrorBoundary: ErrorPage,
            children: [
              { index: true, loader: homeLoader },
              { path: 'my-day', lazy: () => import('@/pages/my-day-page') },
              { path: 'queues', lazy: () => import('@/pages/queues-page') },
              { path: 'queues/:office', lazy: () => import('@/pages/queue-page') },
              { path: 'absences', lazy: () => import('@/pages/absences-page') },
              { path: 'duty', lazy: () => import('@/pages/duty-page') },
              { path: 'audit', lazy: () => import('@/pages/audit-page') },
              { path: 'audit/reveals', lazy: () => import('@/pages/reveals-page') },
              { path: 'arrivals', lazy: () => import('@/pages/arrivals-page') },
              { path: 'arrivals/print/:list', lazy: () => import('@/pages/arrivals-print-page') },
              { path: 'preferences', lazy: () => import('@/pages/preferences-page') },
              { path: 'follow-up', lazy: () => import('@/pages/follow-up-page') },
              { path: 'follow-up/:list', lazy: () => import('@/pages/follow-up-page') },
              { path: 'workload', lazy: () => import('@/pages/workload-page') },
              { path: 'workload/rebalance', lazy: () => import('@/pages/rebalance-page') },
              { path: 'reports/:place', lazy: () => import('@/pages/monthly-report-page') },
              { path: 'requests/new', lazy: () => import('@/pages/new-request-page') },
              {
                path: 'cases/:reference',
                lazy: () => import('@/pages/case-page'),
                children: [
                  {
                    ErrorBoundary: SectionError,
                    children: [
                      { index: true, lazy: () => import('@/pages/case-overview-page') },
                      { path: 'contacts', lazy: () => import('@/pages/case-contacts-page') },
                      { path: 'records', lazy: () => import('@/pages/case-records-page') },
                      { path: 'decision', lazy: () => import('@/pages/case-decision-page') },
                      { path: 'hand-off', lazy: () => import('@/pages/case-hand-off-page') },
                      { path: 'letters/:kind', lazy: () => import('@/pages/case-letter-page') },
                      {
                        path: 'appointments',
                        lazy: () => import('@/pages/case-appointments-page'),
                      },
                      { path: 'tasks', lazy: () => import('@/pages/case-tasks-page') },
                      { path: 'travel', lazy: () => import('@/pages/case-travel-page') },
                      { path: 'orientation', lazy: () => import('@/pages/case-orientation-page') },
                      { path: 'readiness', lazy: () => import('@/pages/case-readiness-page') },
                      { path: 'lodging', lazy: () => import('@/pages/case-lodging-page') },
                      { path: 'follow-up', lazy: () => import('@/pages/case-follow-up-page') },
                      { path: 'finance', lazy: () => import('@/pages/case-finance-page') },
                      {
                        path: 'interpreters',
                        lazy: () => import('@/pages/case-interpreters-page'),
                      },
                      { path: 'notes', lazy: () => import('@/pages/case-notes-page') },
                      { path: 'timeline', lazy: () => import('@/pages/case-timeline-page') },
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

export function createRouterContext(client: QueryClient): RouterContextProvider {
  return new RouterContextProvider(new Map([[queryClientContext, client]]));
}

export function createAppRouter(client: QueryClient) {
  return createBrowserRouter(routes, {
    future: { v8_middleware: true },
    getContext: () => createRouterContext(client),
  });
}
