import type { QueryClient } from '@tanstack/react-query';
import {
  createBrowserRouter,
  redirect,
  RouterContextProvider,
  type RouteObject,
} from 'react-router-dom';
import { queryClientContext } from '@/api/query-client-context';
import { addresses } from '@/parts/addresses';
import { AppLayout } from './app-layout';
import { ErrorPage, NotFound } from './error-page';
import { Loading } from './loading';

/** A failure inside a page leaves the frame standing: hence the boundary on a route of its own. */
export const routes: RouteObject[] = [
  {
    HydrateFallback: Loading,
    ErrorBoundary: ErrorPage,
    children: [
      { path: 'sign-in', lazy: () => import('@/pages/sign-in-page') },
      {
        Component: AppLayout,
        children: [
          {
            ErrorBoundary: ErrorPage,
            children: [
              // Later parts send each role to its own start; today everybody begins at the queues.
              { index: true, loader: () => redirect(addresses.queues()) },
              { path: 'queues', lazy: () => import('@/pages/queues-page') },
              { path: 'queues/:office', lazy: () => import('@/pages/queue-page') },
              { path: 'cases/:reference/*', lazy: () => import('@/pages/case-page') },
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
