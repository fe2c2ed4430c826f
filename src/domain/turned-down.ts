import type { CampusCode, OfficeCode } from '@/reference/codes';
import type { EventKind } from './event-kinds';

/** What the receiving side of a transfer said when it left the case where it is. */
export interface ReturnedTransfer {
  readonly toOffice: OfficeCode | null;
  readonly toCampus: CampusCode | null;
  readonly reason: string;
  readonly returnedAt: string;
  readonly returnedBy: string;
}

interface AnyEvent {
  readonly kind: EventKind;
  readonly changes: readonly { readonly field: string; readonly before?: unknown }[];
}

/** Who had asked for the transfer that an event returned; null of any other event. */
export function askerOfReturned({ kind, changes }: AnyEvent): string | null {
  if (kind !== 'transfer-returned') return null;
  const asked = changes.find(({ field }) => field === 'transfer')?.before;
  const isKnown = typeof asked === 'object' && asked !== null && 'askedBy' in asked;
  return isKnown && typeof asked.askedBy === 'string' ? asked.askedBy : null;
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
