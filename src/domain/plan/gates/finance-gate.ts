import { payerSideOf } from '../../payer-side';
import {
  dateOfAppointment,
  isCoverageWaived,
  outsideWindows,
  standingEstimate,
  uncoveredOf,
} from '../money/covered';
import { failing, type GateRule, PASSED } from './gate-state';

const FINANCE_FAULTS = ['no-estimate', 'amount-short', 'outside-coverage'] as const;
type FinanceFault = (typeof FINANCE_FAULTS)[number];

/**
 * Coverage meets the estimate, and its windows contain every appointment (Product reference, §7).
 * Without an estimate it is the move of whoever may make one (§9).
 */
export const financeGate: GateRule = ({ case: record, plan }) => {
  if (plan.estimates.length === 0 && plan.coverages.length === 0) {
    // What the record tells is then the waiver's word, and the gate's own is that it fails.
    const isMet = record.progress.coverageMet && !isCoverageWaived(plan);
    return isMet ? PASSED : failing('coordinator', fault('no-estimate'));
  }
  const side = payerSideOf(record.payer);
  if (standingEstimate(plan.estimates) === null)
    return failing('coordinator', fault('no-estimate'));
  if (uncoveredOf(plan)?.minor !== 0) return failing(side, fault('amount-short'));
  const outside = outsideWindows(plan);
  if (outside.length === 0) return PASSED;
  return failing(side, fault('outside-coverage'), {
    about: outside.map(({ id }) => id),
    dates: [...new Set(outside.map(dateOfAppointment))],
  });
};

const fault = (code: FinanceFault): FinanceFault => code;
