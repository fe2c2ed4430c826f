import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '@/api/call';
import { intakeEndpoints } from '@/contract/endpoints/intake';
import type { FindMatches } from '@/contract/matches';
import { askableFacts } from './askable-facts';

/** While the server still reads older records the hint is asked for again after this long. */
const ASK_AGAIN_MS = 1_500;

/** Keys hold what was typed; they live in memory alone and are let go soon after the form. */
const GC_MS = 30_000;

/** Hints while a request is typed, and the flags of possible duplicates. */
export const matchQueries = {
  all: () => ['matches'] as const,

  /**
   * Patients in my scope who may be the one that is being typed. Give it what has been typed so far,
   * a moment after the last key (`useDeferredValue` or a pause); nothing is asked while there is
   * nothing to go by. The hints of before stay until the next are here.
   */
  typed: (typed: FindMatches) => {
    const facts = askableFacts(typed);
    return queryOptions({
      queryKey: [...matchQueries.all(), 'typed', facts] as const,
      queryFn: ({ signal }) => call(intakeEndpoints.findMatches, { body: facts }, { signal }),
      enabled: isTelling(facts),
      staleTime: 20_000,
      gcTime: GC_MS,
      placeholderData: keepPreviousData,
      refetchInterval: ({ state }) => (state.data?.isComplete === false ? ASK_AGAIN_MS : false),
    });
  },

  flags: () => [...matchQueries.all(), 'flags'] as const,
  /** Every flag in my scope; for those who may merge. */
  allFlags: (state: 'open' | 'all' = 'open') =>
    queryOptions({
      queryKey: [...matchQueries.flags(), 'everywhere', state] as const,
      queryFn: ({ signal }) =>
        call(intakeEndpoints.listDuplicateFlags, { query: { state } }, { signal }),
      staleTime: 10_000,
    }),
  /** The flags of one case; for those who may merge. */
  flagsOfCase: (reference: string, state: 'open' | 'all' = 'open') =>
    queryOptions({
      queryKey: [...matchQueries.flags(), reference, state] as const,
      queryFn: ({ signal }) =>
        call(
          intakeEndpoints.listCaseDuplicateFlags,
          { params: { reference }, query: { state } },
          { signal },
        ),
      staleTime: 10_000,
    }),
};

const LEAST_LETTERS = 2;
const LEAST_DIGITS = 7;

/** Whether there is anything to look for; a birth date alone is nobody. */
function isTelling(facts: FindMatches): boolean {
  const name = [facts.given, facts.family, facts.ownScript].join('').trim();
  const digits = (facts.phones ?? []).some(
    (phone) => phone.replace(/\D/gu, '').length >= LEAST_DIGITS,
  );
  const hasOther = [facts.email, facts.passportNumber].some((text) => (text ?? '').trim() !== '');
  return name.length >= LEAST_LETTERS || digits || hasOther;
}
