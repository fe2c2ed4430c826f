import type { CampusCode, OfficeCode, SpecialtyCode } from '@/reference/codes';
import type { ContactRecord, FailingGate } from '../case';
import type { Discharge } from '../discharge';
import type { ProposalKind } from '../turned-down';
import type { Alternative, DeclineReason, Outcome, WaitingOn } from '../vocabulary';

/** Where a case can be moved by decision; the other stages follow from what happened (§4). */
export const MOVE_TARGETS = ['records', 'review', 'scheduling', 'preparing', 'ready'] as const;
export type MoveTarget = (typeof MOVE_TARGETS)[number];

/** What a specialty answers to a request for review. */
export type SpecialtyAnswer =
  | { readonly decision: 'accepted'; readonly conditions: string | null }
  | {
      readonly decision: 'declined';
      readonly reason: DeclineReason | null;
      readonly alternative: Alternative | null;
      readonly note: string | null;
    }
  | { readonly decision: 'more-information'; readonly note: string };

/** All that can be done to where a case stands, who answers for it and what it waits for (§4). */
export type CaseCommand =
  /** Compare and set: succeeds only while nobody owns the case. */
  | { readonly type: 'claim' }
  | { readonly type: 'release' }
  | { readonly type: 'assign'; readonly to: string }
  | {
      readonly type: 'logContact';
      readonly contact: Pick<
        ContactRecord,
        'at' | 'way' | 'direction' | 'party' | 'isReached' | 'nextContactAt'
      >;
    }
  /** `reason`: why the review may begin without the whole checklist. */
  | { readonly type: 'move'; readonly to: MoveTarget; readonly reason: string | null }
  | {
      readonly type: 'decideSpecialty';
      readonly specialty: SpecialtyCode;
      readonly answer: SpecialtyAnswer;
    }
  | { readonly type: 'recordArrival'; readonly on: string }
  /** `discharge`: what was said of it; the screen asks without, whether it can be recorded at all. */
  | {
      readonly type: 'recordDischarge';
      readonly at: string;
      readonly discharge?: Discharge;
    }
  /** Given by the system in the transaction in which gates begin or cease to fail. */
  | { readonly type: 'gatesChanged'; readonly failing: readonly FailingGate[] }
  | {
      readonly type: 'hold';
      readonly reason: string;
      readonly waitingOn: WaitingOn;
      readonly reviewOn: string;
    }
  | { readonly type: 'liftHold' }
  /** Somebody has looked again, and it still waits. */
  | { readonly type: 'extendHold'; readonly reviewOn: string }
  /** What the product proposes is not done, and why. */
  | { readonly type: 'dismissProposal'; readonly kind: ProposalKind; readonly reason: string }
  | {
      readonly type: 'close';
      readonly outcome: Outcome;
      readonly reason: string | null;
      readonly alternative: Alternative | null;
    }
  /** `settledBy`: the one person to whom open money shows from now on; else the owner. */
  | { readonly type: 'recordDeath'; readonly on: string | null; readonly settledBy: string | null }
  | { readonly type: 'reopen'; readonly reason: string }
  | {
      readonly type: 'askTransfer';
      readonly toOffice: OfficeCode | null;
      readonly toCampus: CampusCode | null;
      readonly reason: string;
    }
  | { readonly type: 'acceptTransfer' }
  | { readonly type: 'returnTransfer'; readonly reason: string }
  /** The sender takes the question back. */
  | { readonly type: 'revokeTransfer' };
export type CommandType = CaseCommand['type'];
export type CommandOf<T extends CommandType> = Extract<CaseCommand, { type: T }>;
