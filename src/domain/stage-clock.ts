import { addDays } from '@/lib/zoned-time';
import type { PlaceCode } from '@/reference/codes';
import { campusPlaceOf, clockPlaceOf } from '@/reference/place';
import { closeOfWorkingDayBefore } from './calendar/working-time';
import type { CaseRecord } from './case';
import {
  calendarDays,
  type ClockAmount,
  type ClockStart,
  workingDays,
  workingHours,
} from './clocks/clock-start';
import { computeDeadline } from './clocks/deadline';
import { openPauseOf, pausesOf } from './clocks/hold-pauses';
import { firstDueOf, startOfDue } from './follow-up/first-due';
import { startOfDateAt } from './place-days';
import type { Stage, Urgency } from './vocabulary';

/** Whose calendar a clock runs by: the office's (Direct: its campus's) or the campus's. */
type ClockPlace = 'office' | 'campus';

interface StageClock {
  readonly place: ClockPlace;
  readonly amount: ClockAmount;
}

/** The figures of the stages' clocks (Product reference, §4; config). */
const STAGE_CLOCKS = {
  /** From arrival to the first contact. */
  firstContact: {
    routine: { place: 'office', amount: workingDays(2) },
    soon: { place: 'office', amount: workingDays(1) },
    urgent: { place: 'office', amount: workingHours(4) },
  },
  /** From the day the stage began. */
  fromStage: {
    contacting: { place: 'office', amount: workingDays(3) },
    records: { place: 'office', amount: workingDays(10) },
    review: { place: 'campus', amount: workingDays(7) },
    clearance: { place: 'campus', amount: workingDays(10) },
    scheduling: { place: 'campus', amount: workingDays(2) },
  },
  /** Clearance must stand this long before the first appointment, if that is earlier. */
  clearanceBeforeAppointment: { place: 'campus', workingDays: 3 },
  /** The call that prepares the family, within this window of calendar days before the arrival. */
  preArrivalCall: { place: 'office', opensDaysBefore: 14, closesDaysBefore: 7 },
  /** While ready: the arrival date itself. */
  arrival: { place: 'campus', amount: calendarDays(0) },
} as const satisfies {
  readonly firstContact: Readonly<Record<Urgency, StageClock>>;
  readonly fromStage: Partial<Readonly<Record<Stage, StageClock>>>;
  readonly clearanceBeforeAppointment: {
    readonly place: ClockPlace;
    readonly workingDays: number;
  };
  readonly preArrivalCall: {
    readonly place: ClockPlace;
    readonly opensDaysBefore: number;
    readonly closesDaysBefore: number;
  };
  readonly arrival: StageClock;
};

/** Records are chased this often, in office working days (Product reference, §4; config). */
export const RECORDS_CHASE_WORKING_DAYS = 3;

type ClockFacts = Pick<
  CaseRecord,
  | 'office'
  | 'campus'
  | 'urgency'
  | 'arrivedAt'
  | 'stage'
  | 'stageSince'
  | 'hold'
  | 'pastHolds'
  | 'progress'
>;

/**
 * The clock that a case is under now (Product reference, §4), or null: on campus, closed, or where
 * the date that it hangs on is not known yet.
 */
export function clockOf(facts: ClockFacts): ClockStart | null {
  switch (facts.stage) {
    case 'new': {
      const rule = STAGE_CLOCKS.firstContact[facts.urgency];
      return startClock(facts, rule, Date.parse(facts.arrivedAt));
    }
    case 'contacting':
    case 'records':
    case 'review':
    case 'scheduling':
      return startClock(facts, STAGE_CLOCKS.fromStage[facts.stage], Date.parse(facts.stageSince));
    case 'clearance':
      return clearanceClock(facts);
    case 'preparing':
      return preArrivalClock(facts);
    case 'ready':
      return arrivalClock(facts);
    case 'follow-up':
      return followUpClock(facts);
    case 'on-site':
    case 'closed':
      return null;
    default:
      // A stage that only a newer server knows: shown as unknown, without a clock.
      return null;
  }
}

/** Where the one who must act now sits: whose "today", whose hours, whose duty person. */
export function actingPlaceOf(facts: Pick<CaseRecord, 'office' | 'campus' | 'stage'>): PlaceCode {
  return placeFor(facts, CAMPUS_STAGES.has(facts.stage) ? 'campus' : 'office');
}

const CAMPUS_STAGES: ReadonlySet<Stage> = new Set([
  'review',
  'clearance',
  'scheduling',
  'ready',
  'on-site',
]);

function placeFor(facts: Pick<CaseRecord, 'office' | 'campus'>, place: ClockPlace): PlaceCode {
  return place === 'office'
    ? clockPlaceOf(facts.office, facts.campus)
    : campusPlaceOf(facts.campus);
}

function startClock(facts: ClockFacts, rule: StageClock, fromMs: number): ClockStart {
  return {
    fromMs,
    amount: rule.amount,
    place: placeFor(facts, rule.place),
    pauses: pausesOf(facts),
  };
}

/** Two deadlines, and the earlier one holds. */
function clearanceClock(facts: ClockFacts): ClockStart {
  const usual = startClock(facts, STAGE_CLOCKS.fromStage.clearance, Date.parse(facts.stageSince));
  const { firstAppointmentAt } = facts.progress;
  if (firstAppointmentAt === null) return usual;

  const rule = STAGE_CLOCKS.clearanceBeforeAppointment;
  const place = placeFor(facts, rule.place);
  const dueMs = closeOfWorkingDayBefore(place, Date.parse(firstAppointmentAt), rule.workingDays);
  const pauses = openPauseOf(facts);
  // Held before that day it stands still since the hold, whichever of the two it is.
  if (pauses.some(({ fromMs }) => fromMs < dueMs)) return usual;
  const usualMs = computeDeadline({
    ...usual,
    pauses: usual.pauses.filter(({ toMs }) => toMs !== null),
  }).dueAtMs;
  if (usualMs !== null && usualMs <= dueMs) return usual;
  // Just before that day closes, so that it is day 0 and the clock is due when it closes.
  return {
    fromMs: dueMs - 1,
    amount: workingDays(0),
    place,
    pauses,
    ahead: {
      event: 'first-appointment',
      at: firstAppointmentAt,
      amount: workingDays(rule.workingDays),
    },
  };
}

/** Until the family has been called; from then on what comes next is the arrival. */
function preArrivalClock(facts: ClockFacts): ClockStart | null {
  const { arrivalOn, failingGates } = facts.progress;
  if (arrivalOn === null) return null;
  if (!failingGates.some(({ gate }) => gate === 'orientation-done')) return arrivalClock(facts);
  const rule = STAGE_CLOCKS.preArrivalCall;
  const place = placeFor(facts, rule.place);
  return {
    fromMs: startOfDateAt(place, addDays(arrivalOn, -rule.opensDaysBefore)),
    amount: calendarDays(rule.opensDaysBefore - rule.closesDaysBefore),
    place,
    pauses: openPauseOf(facts),
    ahead: { event: 'arrival', at: arrivalOn, amount: calendarDays(rule.closesDaysBefore) },
  };
}

function arrivalClock(facts: ClockFacts): ClockStart | null {
  const { arrivalOn } = facts.progress;
  if (arrivalOn === null) return null;
  const { amount, place: at } = STAGE_CLOCKS.arrival;
  const place = placeFor(facts, at);
  return {
    fromMs: startOfDateAt(place, arrivalOn),
    amount,
    place,
    pauses: openPauseOf(facts),
    ahead: { event: 'arrival', at: arrivalOn, amount },
  };
}

/** The first follow-up to be due stands for the case; each has its own clock beside it (§8). */
function followUpClock(facts: ClockFacts): ClockStart | null {
  const first = firstDueOf(facts);
  return first === null ? null : startOfDue(facts, first);
}
