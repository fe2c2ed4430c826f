import { CaseFinance } from '@/features/case-finance/case-finance';
import { useShownCase } from './use-shown-case';

export { planLoader as loader } from './plan-loader';

/** `/cases/:reference/finance`: estimates, coverage, and what lies outside of it. */
export function Component() {
  return <CaseFinance detail={useShownCase()} />;
}
