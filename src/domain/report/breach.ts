import type { CaseRecord, Hold } from '../case';
import { computeDeadline } from '../clocks/deadline';
import { PAUSING } from '../clocks/hold-pauses';
import { clockOf } from '../stage-clock';
import type { Stage } from '../vocabulary';
import type { StageVisit } from './stage-visits';

/** Why a deadline passed, the first that holds: each breach has one cause. */
export const BREACH_CAUSES = [
  /** Nobody answered for the case yet. */
  'unclaimed',
  /** It was on hold on our own side, where the clock runs on. */
  'held-by-us',
  /** It had waited for others before, and came back with little time. */
  'after-pause',
  /** Somebody had it, and nothing stood against it. */
  'not-done',
] as const;
export type BreachCause = (typeof BREACH_CAUSES)[number];

/** Stages whose clock counts from a beginning that history keeps (Product reference, §4). */
export const CLOCKED_STAGES = [
  'new',
  'contacting',
  'records',
  'review',
  'clearance',
  'scheduling',
] as const satisfies readonly Stage[];
export type ClockedStage = (typeof CLOCKED_STAGES)[number];

export interface Breach {
  readonly stage: ClockedStage;
  /** When the deadline passed, epoch milliseconds. */
  readonly atMs: number;
  readonly cause: BreachCause;
}

export type BreachFacts = Pick<
  CaseRecord,
  'office' | 'campus' | 'urgency' | 'arrivedAt' | 'claimedAt' | 'hold' | 'pastHolds' | 'progress'
>;

/**
 * Whether a case outstayed the clock of a stage, by the same function as every deadline, with what
 * the record says now of urgency, place and first appointment.
 *
 * @param nowMs a deadline that is not reached yet is not broken
 */
export function breachOf(facts: BreachFacts, visit: StageVisit, nowMs: number): Breach | null {
  const stage = CLOCKED_STAGES.find((each) => each === visit.stage);
  if (stage === undefined) return null;
  const start = clockOf({ ...facts, stage, stageSince: new Date(visit.fromMs).toISOString() });
  if (start === null) return null;
  const finished = start.pauses.filter(({ toMs }) => toMs !== null);
  const { dueAtMs } = computeDeadline({ ...start, pauses: finished });
  if (dueAtMs === null) return null;
  const atMs = Math.max(dueAtMs, visit.fromMs);
  const isPaused = start.pauses.some(({ fromMs, toMs }) => toMs === null && fromMs <= dueAtMs);
  if (isPaused || atMs >= (visit.toMs ?? nowMs)) return null;
  return { stage, atMs, cause: causeOf(facts, visit, atMs) };
}

function causeOf({ claimedAt, hold, pastHolds }: BreachFacts, visit: StageVisit, atMs: number) {
  if (claimedAt === null || Date.parse(claimedAt) > atMs) return 'unclaimed';
  const held = [...pastHolds, ...(hold === null ? [] : [openHold(hold)])].map((each) => ({
    isOurs: !PAUSING.has(each.waitingOn),
    fromMs: Date.parse(each.since),
    toMs: each.until === null ? Infinity : Date.parse(each.until),
  }));
  if (held.some((each) => each.isOurs && each.fromMs <= atMs && atMs < each.toMs)) {
    return 'held-by-us';
  }
  const paused = held.some(
    (each) => !each.isOurs && each.fromMs <= atMs && each.toMs > visit.fromMs,
  );
  return paused ? 'after-pause' : 'not-done';
}

const openHold = ({ waitingOn, since }: Hold) => ({ waitingOn, since, until: null });
