import type { FollowUp } from './follow-up';

type Kept = Pick<FollowUp, 'id' | 'kind' | 'ended'>;

/** Whether one of its kind is open already: a family is promised one of each at a time. */
export const isSecondOpen = ({ id, kind }: Omit<Kept, 'ended'>, all: readonly Kept[]): boolean =>
  all.some((each) => each.id !== id && each.kind === kind && each.ended === null);
