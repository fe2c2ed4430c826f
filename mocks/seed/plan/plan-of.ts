import { type CasePlan, EMPTY_PLAN, type PlanTable } from '@/domain/plan/case-plan';
import type { MadeCase } from '../cases';
import type { Ground } from '../ground';
import { CHILDREN_PER_CASE, seedId } from '../seed-ids';
import { appointmentsPart } from './appointments-part';
import { frameOf, type JourneyFrame } from './journey-frame';

/** What a part of a seeded plan is laid from. */
export interface PlanGround {
  readonly ground: Ground;
  readonly made: MadeCase;
  /** Null before anybody knows when the patient comes. */
  readonly frame: JourneyFrame | null;
  /** The id of the record at this position (0 … 99) of a table. */
  readonly idOf: (table: PlanTable, position: number) => string;
}

/** One part of the plan. It sees what the parts before it have laid. */
type PlanPart = (ground: PlanGround, laid: CasePlan) => Partial<CasePlan>;

/** The parts in the order in which they rest on each other. */
const PARTS: readonly PlanPart[] = [appointmentsPart];

/**
 * The plan of a seeded case. It says what the case's `progress` says: which gates fail and on whom,
 * the first appointment, whether coverage and itinerary stand; a test holds both together.
 */
export function seededPlanOf(ground: Ground, made: MadeCase): CasePlan {
  const { n } = made.life;
  const of: PlanGround = {
    ground,
    made,
    frame: frameOf(ground, made.life),
    idOf: (table, position) => seedId(table, n * CHILDREN_PER_CASE + position),
  };
  return PARTS.reduce<CasePlan>((laid, part) => ({ ...laid, ...part(of, laid) }), EMPTY_PLAN);
}
