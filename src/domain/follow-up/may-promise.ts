import type { BlockedOn } from '../blocker';
import { bandOf } from '../clocks/band';
import type { FollowUpRow } from './follow-up-row';
import { isFamily } from './owed';

/** What whoever is on the telephone may say about a follow-up, and no more than that. */
export type MayPromise =
  /** It is done, or was never opened. */
  | { readonly kind: 'done' }
  /** The patient has died: nothing is promised, and nothing is asked (Product reference, §4). */
  | { readonly kind: 'nothing' }
  /** It is the family's own move: what they send is what moves it on. */
  | { readonly kind: 'their-move'; readonly on: BlockedOn }
  /** It rests: no date, but word as soon as it goes on. */
  | { readonly kind: 'paused' }
  /** No date: it is late, so the next date would be the next disappointment. A call back, and soon. */
  | { readonly kind: 'call-back' }
  /** Who must act has named this date. */
  | { readonly kind: 'their-date'; readonly on: string }
  /** The house's own deadline, an instant. */
  | { readonly kind: 'by'; readonly at: string };

type Asked = Pick<
  FollowUpRow,
  | 'kind'
  | 'ofPayers'
  | 'isClosed'
  | 'waitingOn'
  | 'dueAt'
  | 'dueTodayFrom'
  | 'pausedSince'
  | 'promisedOn'
  | 'promisePassesAt'
>;

/**
 * What may be promised to a family that asks (Product reference, §8): nothing that is already late,
 * and no date that nobody here has set.
 *
 * @param isDeath whether the patient has died.
 */
export function mayPromise(row: Asked, isDeath: boolean, nowMs: number): MayPromise {
  if (isDeath) return { kind: 'nothing' };
  if (row.isClosed) return { kind: 'done' };
  if (row.waitingOn !== null && isFamily(row.waitingOn)) {
    return { kind: 'their-move', on: row.waitingOn };
  }
  const band = bandOf(row, nowMs);
  const hasPassed = row.promisePassesAt !== null && nowMs >= Date.parse(row.promisePassesAt);
  if (hasPassed || band === 'overdue') return { kind: 'call-back' };
  if (band === 'paused') return { kind: 'paused' };
  // The date of a statement is the family's own; what others are to pay has none yet.
  if (row.kind === 'billing' && row.ofPayers > 0) return { kind: 'paused' };
  if (row.promisedOn !== null) return { kind: 'their-date', on: row.promisedOn };
  return row.dueAt === null ? { kind: 'call-back' } : { kind: 'by', at: row.dueAt };
}
