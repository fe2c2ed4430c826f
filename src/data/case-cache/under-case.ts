/**
 * The beginning of the key of whatever is read beside a case. Whoever refreshes a case needs this
 * alone, and none of the queries: their part of the contract comes with the page that shows them.
 */
export const underCase = (reference: string) => ['under-case', reference] as const;

/** Where the conflicts of a case's bookings are kept: the only part that other cases change too. */
export const conflictsKey = (reference: string) => [...underCase(reference), CONFLICTS] as const;
const CONFLICTS = 'conflicts';

export const isOfConflicts = (key: readonly unknown[]): boolean =>
  key[0] === 'under-case' && key[2] === CONFLICTS;

/** Where the plan of a case is kept; its query stands in `plans/plan-queries.ts`. */
export const planKey = (reference: string) => [...underCase(reference), 'plan'] as const;
