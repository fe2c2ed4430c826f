import type { CampusCode, OfficeCode } from '@/reference/codes';

/** What the receiving side of a transfer said when it left the case where it is. */
export interface ReturnedTransfer {
  readonly toOffice: OfficeCode | null;
  readonly toCampus: CampusCode | null;
  readonly reason: string;
  readonly returnedAt: string;
  readonly returnedBy: string;
}

/** What the product proposes by itself where nobody answers (Product reference, §4). */
export const PROPOSALS = ['hold', 'no-response'] as const;
export type ProposalKind = (typeof PROPOSALS)[number];

/** A proposal that somebody has turned down, and why; what happens later may propose it anew. */
export interface DismissedProposal {
  readonly kind: ProposalKind;
  readonly reason: string;
  readonly at: string;
  readonly by: string;
}
