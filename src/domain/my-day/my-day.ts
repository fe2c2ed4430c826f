import { compareMoments, compareText } from '../total-order';

/**
 * Why something is in my day (Product reference, §10), the weightiest first: what cannot wait till
 * morning, what is late, whoever can be rung only now, what others wait for, and what today asks.
 */
export const MY_DAY_REASONS = [
  /** Urgent, its place is shut, and I am the duty person. */
  'duty',
  /** Urgent, its place is shut, nobody is on duty there, and I could be. */
  'nobody-on-duty',
  'overdue',
  /** A follow-up of mine is late, whoever owns its case (§8). */
  'follow-up-overdue',
  /** An answer was promised for a date that has passed: the follow-up comes back to the top (§8). */
  'follow-up-promise',
  /** A call that is owed, while its window is open. */
  'call',
  /** A patient of mine is seen within 48 hours, and no interpreter has said yes: one rings them (§5). */
  'interpreter',
  'hand-off',
  /** A hand-off of mine came back, and I have done nothing with the case since (§6). */
  'hand-off-returned',
  'transfer',
  /** A transfer of mine came back, and I have done nothing with the case since (§4). */
  'transfer-returned',
  'hold-review',
  /** A patient of mine on site stays longer than is covered, and that is near (§4). */
  'coverage',
  'due-today',
  /** Records that were asked for are to be chased (§4: every three working days). */
  'records-chase',
  'follow-up-today',
  /** A task of mine has reminded, or has come back from where it was put aside. */
  'task',
  /** A contact promised for today, or missed, while nobody may be rung. */
  'promise',
  'mention',
] as const;
export type MyDayReason = (typeof MY_DAY_REASONS)[number];

/** One thing that I owe, as far as its place in the day depends on it. */
export interface MyDayFacts {
  readonly reference: string;
  /** At least one. */
  readonly reasons: readonly MyDayReason[];
  /** When its clock runs out; null without one. */
  readonly dueAt: string | null;
  /** Since when others wait, or for when it was promised. */
  readonly at: string | null;
  /** When the call's window shuts; null where there is none to make, or it never does. */
  readonly callClosesAt: string | null;
}

const rankOf = (reason: MyDayReason): number => MY_DAY_REASONS.indexOf(reason);

/** The reason that decides its place. */
export function leadReason({ reasons }: Pick<MyDayFacts, 'reasons'>): MyDayReason {
  const [first = 'mention', ...more] = reasons;
  return more.reduce((best, each) => (rankOf(each) < rankOf(best) ? each : best), first);
}

/**
 * A total order, the same on every screen: by the weightiest reason; calls by how soon their window
 * shuts, all else by its moment; then by the reference.
 */
export function compareMyDay(a: MyDayFacts, b: MyDayFacts): number {
  const [one, other] = [leadReason(a), leadReason(b)];
  return (
    rankOf(one) - rankOf(other) ||
    (one === 'call' ? compareMoments(a.callClosesAt, b.callClosesAt) : 0) ||
    compareMoments(momentOf(a, one), momentOf(b, other)) ||
    compareText(a.reference, b.reference)
  );
}

/** Reasons whose moment is when the case's clock runs out. */
const BY_CLOCK: ReadonlySet<MyDayReason> = new Set([
  'duty',
  'nobody-on-duty',
  'overdue',
  'due-today',
]);

/** What has waited longest, or is due first, comes first. */
function momentOf({ dueAt, at }: MyDayFacts, lead: MyDayReason): string | null {
  return BY_CLOCK.has(lead) ? dueAt : at;
}

/** The reasons of one entry, each once, the weightiest first. */
export function sortedReasons(reasons: Iterable<MyDayReason>): readonly MyDayReason[] {
  const held = new Set(reasons);
  return MY_DAY_REASONS.filter((reason) => held.has(reason));
}

export const TOMORROW_REASONS = [
  'due',
  'records-chase',
  'follow-up',
  'task',
  'promise',
  'hold-review',
  'arrival',
] as const;
export type TomorrowReason = (typeof TOMORROW_REASONS)[number];

interface TomorrowFacts {
  readonly dueAt: string | null;
  readonly nextContactAt: string | null;
  readonly holdReviewFrom: string | null;
  readonly arrivalOn: string | null;
  /** When the first of its records is to be chased. */
  readonly chaseAt: string | null;
  /** When the next of its tasks that are mine reminds. */
  readonly remindAt: string | null;
  /** When the next of its follow-ups that are mine is due. */
  readonly followUpAt: string | null;
}

/** What a case of mine asks for tomorrow, which lasts from `fromMs` until before `toMs`, on `date`. */
export function tomorrowReasons(
  { dueAt, nextContactAt, holdReviewFrom, arrivalOn, chaseAt, remindAt, followUpAt }: TomorrowFacts,
  { fromMs, toMs, date }: { readonly fromMs: number; readonly toMs: number; readonly date: string },
): readonly TomorrowReason[] {
  const isThen = (at: string | null): boolean => {
    const ms = at === null ? Number.NaN : Date.parse(at);
    return ms >= fromMs && ms < toMs;
  };
  const asked: Readonly<Record<TomorrowReason, boolean>> = {
    due: isThen(dueAt),
    'records-chase': isThen(chaseAt),
    'follow-up': isThen(followUpAt),
    task: isThen(remindAt),
    promise: isThen(nextContactAt),
    'hold-review': isThen(holdReviewFrom),
    arrival: arrivalOn === date,
  };
  return TOMORROW_REASONS.filter((reason) => asked[reason]);
}
