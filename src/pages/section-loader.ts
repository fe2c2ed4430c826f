import type { QueryClient } from '@tanstack/react-query';
import type { LoaderFunctionArgs } from 'react-router-dom';
import { queryClientContext } from '@/api/query-client-context';

/**
 * Loads what a section of a case is made of before the section is shown, so that it comes whole: a
 * skeleton for a few milliseconds would cost a third of a second, the least for which React shows one.
 * What fails here is asked again by the section, whose own place then says why.
 */
export function sectionLoader(
  ask: (client: QueryClient, reference: string) => readonly Promise<unknown>[],
) {
  return async ({ params, context }: LoaderFunctionArgs): Promise<null> => {
    await Promise.allSettled(ask(context.get(queryClientContext), params['reference'] ?? ''));
    return null;
  };
}
