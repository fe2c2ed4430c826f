import type { CaseRecord } from '../case';
import type { FollowUp } from './follow-up';

/** The bill that was opened because the case closed with money of the family's in hand. */
export const isBillOfClosing = (
  { stage, closing }: Pick<CaseRecord, 'stage' | 'closing'>,
  { kind, openedAt }: Pick<FollowUp, 'kind' | 'openedAt'>,
): boolean =>
  stage === 'closed' &&
  closing !== null &&
  closing.outcome !== 'patient-died' &&
  kind === 'billing' &&
  openedAt === closing.closedAt;
