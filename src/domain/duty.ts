import { officeStateAt } from './calendar/office-state';
import type { CaseRecord } from './case';
import { actingPlaceOf } from './stage-clock';

/**
 * Does it show to the duty person at this moment (Product reference, §4, §9)? An urgent request
 * nobody has answered, and an emergency on campus, while the place that must act is shut.
 */
export function isForDutyPerson(
  facts: Pick<CaseRecord, 'office' | 'campus' | 'stage' | 'urgency'>,
  nowMs: number,
): boolean {
  if (facts.urgency !== 'urgent') return false;
  if (facts.stage !== 'new' && facts.stage !== 'on-site') return false;
  return officeStateAt(actingPlaceOf(facts), nowMs).state !== 'open';
}
