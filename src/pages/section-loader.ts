import type { QueryClient } from '@tanstack/react-query';
import type { LoaderFunctionArgs } from 'react-router-dom';
import { queryClientContext } from '@/api/query-client-context';
import { draftQueries } from '@/data/drafts/draft-queries';

/** A section that takes longer is shown as it is, with its own skeleton, before anybody wonders. */
const AHEAD_MS = 300;

/**
 * Loads what a section of a case is made of before the section is shown, so that it comes whole: a
 * skeleton for a few milliseconds would cost a third of a second, the least for which React shows one.
 * What fails here is asked again by the section, whose own place then says why.
 */
export function sectionLoader(
  ask: (client: QueryClient, reference: string) => readonly Promise<unknown>[],
) {
  return async ({ params, context }: LoaderFunctionArgs): Promise<null> => {
    const client = context.get(queryClientContext);
    const all = [
      // Its forms begin with what was not finished.
      client.query({ ...draftQueries.mine(), retry: false }),
      ...ask(client, params['reference'] ?? ''),
    ];
    await Promise.race([
      Promise.allSettled(all),
      new Promise((resolve) => {
        setTimeout(resolve, AHEAD_MS);
      }),
    ]);
    return null;
  };
}
