import type { CaseRecord } from '../case';
import type { Refusal } from '../stage/decision';
import type { FollowUp } from './follow-up';

type Kept = Pick<FollowUp, 'id' | 'kind' | 'ended'>;

/** Whether one of its kind is open already: a family is promised one of each at a time. */
export const isSecondOpen = ({ id, kind }: Omit<Kept, 'ended'>, all: readonly Kept[]): boolean =>
  all.some((each) => each.id !== id && each.kind === kind && each.ended === null);

/** Why no follow-up of this kind can be opened by hand; null where nothing speaks against it. */
export function openRefusal(
  { stage }: Pick<CaseRecord, 'stage'>,
  asked: Omit<Kept, 'ended'>,
  all: readonly Kept[],
): Refusal | null {
  if (stage !== 'follow-up') return { code: 'wrong-stage', stage, allowed: ['follow-up'] };
  return isSecondOpen(asked, all) ? { code: 'follow-up-known', kind: asked.kind } : null;
}
