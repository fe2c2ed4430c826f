import type { CaseDetail } from '@/contract/case';
import type { CasePlanWire } from '@/contract/plan/case-plan';
import type { PlanFacts } from '@/domain/plan/gates/gate-state';
import { patientOf } from '../patient/patient-of';

/** What gates, impact and conflicts are computed from, off the wire: the same as the server's. */
export const planFactsOf = (
  { case: record, patient }: CaseDetail,
  plan: CasePlanWire,
): PlanFacts => ({
  case: record,
  patient: patientOf(patient),
  plan,
});
