import { todayOf } from '@/domain/follow-up/step';
import type { FollowUp } from '@/domain/follow-up/follow-up';
import type { CasePlan } from '@/domain/plan/case-plan';
import type { PlainDate } from '@/lib/zoned-time';
import type { Draws } from '../random';
import type { SeedCurrency } from './case-currency';
import type { PlanGround } from './plan-ground';

/** What a seeded follow-up is told from. */
export interface Telling {
  readonly draws: Draws;
  readonly laid: CasePlan;
  readonly by: string;
  /** A supervisor. */
  readonly letGoBy: string;
  readonly record: PlanGround['made']['caseRecord'];
  /** What bill and claim are in. */
  readonly currency: SeedCurrency;
  /** What the family pays in at home; null where that is dollars. */
  readonly local: SeedCurrency | null;
  /** The moment that the data is laid around, epoch ms. */
  readonly nowMs: number;
}

/** The date of a moment at the case's campus, where its money and letters are dated. */
export const campusDate = ({ record }: Pick<Telling, 'record'>, at: string): PlainDate =>
  todayOf({ case: record, at });

/** Ids of what stands within a follow-up: the follow-up's own, with two digits before its end. */
export const childId = ({ id }: FollowUp, position: number): string =>
  `${id.slice(0, 24)}${String(position + 1).padStart(2, '9')}${id.slice(26)}`;
