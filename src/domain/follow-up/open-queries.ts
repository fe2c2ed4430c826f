import type { FollowUpQuery } from './follow-up';

/** Questions about a bill or a claim that nobody has put to rest. */
export const openQueries = (queries: readonly FollowUpQuery[]): readonly FollowUpQuery[] =>
  queries.filter(({ closedAt }) => closedAt === null);
