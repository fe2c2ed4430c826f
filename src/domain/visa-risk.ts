import { addDays } from '@/lib/zoned-time';
import type { CaseRecord } from './case';
import type { Stage } from './vocabulary';

type VisaFacts = Pick<CaseRecord, 'stage' | 'stageSince' | 'preferredFromOn' | 'progress'>;

/** From the visa decision on, or once travelled, the consulate's wait no longer matters. */
const WAITING_STAGES: ReadonlySet<Stage> = new Set([
  'new',
  'contacting',
  'records',
  'review',
  'clearance',
  'scheduling',
  'preparing',
]);

/**
 * The last day on which a visa appointment had to be asked for (Product reference, §5, travel):
 * the first appointment, or else the preferred date, less the consulates' usual wait.
 *
 * @param waitDays usual wait in calendar days; 0 where no visa is needed, null where unknown.
 * @returns null without a date, a wait, or a stage in which it matters.
 */
export function visaNeededBy(facts: VisaFacts, waitDays: number | null): string | null {
  if (waitDays === null || waitDays <= 0 || !WAITING_STAGES.has(facts.stage)) return null;
  if (facts.stage === 'preparing' && !facts.progress.failingGates.includes('visa-valid')) {
    return null;
  }
  const neededOn = facts.progress.firstAppointmentAt?.slice(0, 10) ?? facts.preferredFromOn;
  return neededOn === null ? null : addDays(neededOn, -waitDays);
}

/**
 * Is that day already past, as of the day on which the case came to its present stage? Triage asks
 * it when a request arrives and everyone again who moves it on; so the answer can be stored in a
 * row, and list and case never disagree.
 */
export function hasVisaRisk(facts: VisaFacts, waitDays: number | null): boolean {
  const neededBy = visaNeededBy(facts, waitDays);
  return neededBy !== null && neededBy < facts.stageSince.slice(0, 10);
}
