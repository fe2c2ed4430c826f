import type { CaseDetail } from '@/contract/case';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import { isMasked } from '@/domain/numbers/number-fields';
import type { PlanFacts } from '@/domain/plan/gates/gate-state';
import { patientOf } from '../patient/patient-of';

/** Stands for a number that the reader may not see: the rules ask only whether there is one. */
const HIDDEN = '•••';

/** What gates, impact and conflicts are computed from, off the wire: the same as the server's. */
export function planFactsOf({ case: record, patient }: CaseDetail, plan: CasePlanWire): PlanFacts {
  const papers = plan.papers.map(({ passportNumber, ...each }) => ({
    ...each,
    passportNumber: isMasked(passportNumber) ? HIDDEN : passportNumber,
  }));
  const coverages = plan.coverages.map(({ policyNumber, ...each }) => ({
    ...each,
    policyNumber: isMasked(policyNumber) ? HIDDEN : policyNumber,
  }));
  return { case: record, patient: patientOf(patient), plan: { ...plan, papers, coverages } };
}
