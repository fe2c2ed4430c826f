import type { CaseDetail } from '@/contract/case';
import type { CaseFacts } from '@/domain/stage/decision';
import { patientOf } from '../patient/patient-of';

/**
 * What the rules decide from, for a command that this person would give now; the server asks the
 * same rules again.
 *
 * @param nowMs epoch milliseconds, by the server's clock.
 */
export function factsOf(detail: CaseDetail, by: string, nowMs: number): CaseFacts {
  return {
    case: detail.case,
    patient: patientOf(detail.patient),
    at: new Date(nowMs).toISOString(),
    by,
  };
}
