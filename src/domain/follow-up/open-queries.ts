import type { FollowUpQuery } from './follow-up';

export const openQueries = (queries: readonly FollowUpQuery[]): readonly FollowUpQuery[] =>
  queries.filter(({ closedAt }) => closedAt === null);
