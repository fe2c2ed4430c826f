import type { QueryClient } from '@tanstack/react-query';
import type { LoaderFunctionArgs } from 'react-router-dom';
import { queryClientContext } from '@/api/query-client-context';
import { within } from '@/lib/within';

/** A section that takes longer is shown as it is, with its own skeleton, before anybody wonders. */
const AHEAD_MS = 300;

/** Waits for parts of a page as long as nobody wonders; what fails or takes longer is theirs to tell. */
export const waitAWhile = (parts: readonly Promise<unknown>[]): Promise<void> =>
  within(AHEAD_MS, Promise.allSettled(parts));

/**
 * Loads what a section of a case is made of before the section is shown, so that it comes whole: a
 * skeleton for a few milliseconds would cost a third of a second, the least for which React shows one.
 * What fails here is asked again by the section, whose own place then says why. Drafts are none of it:
 * one that this page still has to send would be missing from a list that was read so early.
 */
export function sectionLoader(
  ask: (client: QueryClient, reference: string) => readonly Promise<unknown>[],
) {
  return async ({ params, context }: LoaderFunctionArgs): Promise<null> => {
    await waitAWhile(ask(context.get(queryClientContext), params['reference'] ?? ''));
    return null;
  };
}
