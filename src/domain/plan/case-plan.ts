import type { FollowUp } from '../follow-up/follow-up';
import type { Appointment } from './appointment';
import type { CaseDocument } from './document';
import type { Booking } from './interpreter';
import type { LodgingNeed, Stay } from './lodging';
import type { Coverage, Estimate } from './money';
import type { Orientation } from './orientation';
import type { Task } from './task';
import type { Leg, TravelPapers, Trip } from './travel';
import type { GateWaiver } from './waiver';

/**
 * The tables of what is planned for a case between acceptance and home, and promised for
 * afterwards, with the register of its documents (Product reference, §5, §7, §8).
 * Each record has an `id`, a `version` and a `caseId`.
 */
export type PlanTables = {
  readonly appointments: Appointment;
  readonly bookings: Booking;
  readonly estimates: Estimate;
  readonly coverages: Coverage;
  readonly papers: TravelPapers;
  readonly trips: Trip;
  readonly legs: Leg;
  readonly lodgingNeeds: LodgingNeed;
  readonly stays: Stay;
  readonly tasks: Task;
  readonly orientations: Orientation;
  readonly waivers: GateWaiver;
  readonly followUps: FollowUp;
  readonly documents: CaseDocument;
};
export type PlanTable = keyof PlanTables;

/** All that is planned for one case: what gates, conflicts and impact are computed from. */
export type CasePlan = { readonly [T in PlanTable]: readonly PlanTables[T][] };

export const PLAN_TABLES = [
  'appointments',
  'bookings',
  'estimates',
  'coverages',
  'papers',
  'trips',
  'legs',
  'lodgingNeeds',
  'stays',
  'tasks',
  'orientations',
  'waivers',
  'followUps',
  'documents',
] as const satisfies readonly PlanTable[];

export const EMPTY_PLAN: CasePlan = {
  appointments: [],
  bookings: [],
  estimates: [],
  coverages: [],
  papers: [],
  trips: [],
  legs: [],
  lodgingNeeds: [],
  stays: [],
  tasks: [],
  orientations: [],
  waivers: [],
  followUps: [],
  documents: [],
};

/** One record of a plan that is written (or, null, taken away). */
export type PlanWrite = {
  readonly [T in PlanTable]: {
    readonly table: T;
    readonly id: string;
    readonly record: PlanTables[T] | null;
  };
}[PlanTable];

/** A task as it is written with what else is. */
export const taskWrite = (task: Task): PlanWrite => ({ table: 'tasks', id: task.id, record: task });

/** The plan as it will be after these writes. */
export function planAfter(plan: CasePlan, writes: readonly PlanWrite[]): CasePlan {
  const next: Record<PlanTable, readonly PlanTables[PlanTable][]> = { ...plan };
  for (const { table, id, record } of writes) {
    const others = next[table].filter((each) => each.id !== id);
    next[table] = record === null ? others : [...others, record];
  }
  // Each list was put back under its own table's name.
  return next as unknown as CasePlan;
}
