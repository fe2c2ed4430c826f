import { type CasePlan, EMPTY_PLAN, type PlanTable } from '@/domain/plan/case-plan';
import type { Person } from '@/domain/case';
import type { MadeCase } from '../cases';
import type { Ground } from '../ground';
import { CHILDREN_PER_CASE, seedId } from '../seed-ids';
import { frameOf, type JourneyFrame } from './journey-frame';

/** What a part of a seeded plan is laid from. */
export interface PlanGround {
  readonly ground: Ground;
  readonly made: MadeCase;
  /** The staff, whose follow-ups are given by rule. */
  readonly people: readonly Person[];
  /** Null before anybody knows when the patient comes. */
  readonly frame: JourneyFrame | null;
  /** The id of the record at this position (0 … 99) of a table. */
  readonly idOf: (table: PlanTable, position: number) => string;
}

/** One part of the plan. It sees what the parts before it have laid. */
export type PlanPart = (ground: PlanGround, laid: CasePlan) => Partial<CasePlan>;

/** What these parts lay on a ground, in their order. */
export const laidBy = (parts: readonly PlanPart[], of: PlanGround): CasePlan =>
  parts.reduce<CasePlan>((laid, part) => ({ ...laid, ...part(of, laid) }), EMPTY_PLAN);

/** The ground of one case's plan. */
export const planGroundOf = (
  ground: Ground,
  made: MadeCase,
  people: readonly Person[] = [],
): PlanGround => ({
  ground,
  made,
  people,
  frame: frameOf(ground, made.life),
  idOf: (table, position) => seedId(table, made.life.n * CHILDREN_PER_CASE + position),
});
