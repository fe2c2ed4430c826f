import type { QueryClient } from '@tanstack/react-query';
import { within } from '@/lib/within';

/** Nobody who wants to leave waits longer for an answer, ms. */
const SEND_TAKES_MS = 2_000;

/** Drafts of the signed-in person that only this page holds: the server has not been reached yet. */
export interface UnkeptDrafts {
  readonly count: () => number;
  /** Tries once more; ends where the server does not answer, which may take them all the same. */
  readonly send: () => Promise<void>;
  /** Throws them away, here and on the server. */
  readonly discard: () => void;
}

/** Asked for before somebody leaves; what writes drafts need not be there for those who wrote none. */
export async function unkeptDrafts(client: QueryClient): Promise<UnkeptDrafts> {
  const keepers = await import('./draft-keepers').then(
    ({ keepersOf }) => keepersOf(client),
    // Not there, and not to be had: then nobody has written any.
    () => null,
  );
  const unkept = () => keepers?.unkept() ?? [];
  return {
    count: () => unkept().length,
    send: () => within(SEND_TAKES_MS, Promise.all(unkept().map((keeper) => keeper.flush()))),
    discard: () => {
      for (const keeper of unkept()) void keeper.discard();
    },
  };
}
