import type { Consent, FollowUpKind } from '../vocabulary';
import type { FollowUpParty, FollowUpState } from './vocabulary';

/** Why a rule of follow-ups refuses. */
export type FollowUpRefusal =
  /** A follow-up takes no such step from where it stands. */
  | {
      readonly code: 'follow-up-state';
      readonly kind: FollowUpKind;
      readonly state: FollowUpState;
    }
  | { readonly code: 'follow-up-known'; readonly kind: FollowUpKind }
  | { readonly code: 'query-open' }
  | { readonly code: 'query-closed' }
  /** Something is owed to one side, and nothing says how it will be paid. */
  | { readonly code: 'balance-open'; readonly minor: number; readonly currency: string }
  /** Money of the family's is on no account yet: what it would be asked for, it may have paid. */
  | { readonly code: 'deposit-uncredited'; readonly minor: number; readonly currency: string }
  /** A bill counts it as it stands: it is reversed there before it can be another. */
  | { readonly code: 'deposit-on-account' }
  /** The family owes nothing, and is not asked for it. */
  | { readonly code: 'nothing-owed' }
  /** The caller hears nothing of the patient (Product reference, §5). */
  | { readonly code: 'may-not-be-told'; readonly consent: Consent }
  /** The case has nobody of that part. */
  | { readonly code: 'no-such-party'; readonly whom: FollowUpParty }
  | { readonly code: 'entry-reversed' }
  | { readonly code: 'chase-answered' }
  | { readonly code: 'follow-up-owned'; readonly ownerId: string }
  /** Money is settled by coordinators: whom it is given to could do nothing with it. */
  | { readonly code: 'receiver-cannot-settle' }
  /** Times of the appointments that still lie ahead. */
  | { readonly code: 'appointments-ahead'; readonly startsAt: readonly string[] };

const CODES: ReadonlySet<string> = new Set<FollowUpRefusal['code']>([
  'follow-up-state',
  'follow-up-known',
  'query-open',
  'query-closed',
  'balance-open',
  'deposit-uncredited',
  'deposit-on-account',
  'nothing-owed',
  'may-not-be-told',
  'no-such-party',
  'entry-reversed',
  'chase-answered',
  'follow-up-owned',
  'receiver-cannot-settle',
  'appointments-ahead',
]);

/** Whether a refusal is one of these rules'. */
export const isFollowUpRefusal = <R extends { readonly code: string }>(
  refusal: R,
): refusal is Extract<R, FollowUpRefusal> => CODES.has(refusal.code);
