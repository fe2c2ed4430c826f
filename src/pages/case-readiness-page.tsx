import { CaseReadiness } from '@/features/case-readiness/case-readiness';
import { useShownCase } from './use-shown-case';

export { planLoader as loader } from './plan-loader';

/** `/cases/:reference/readiness`: what stops the departure, and what was let pass. */
export function Component() {
  return <CaseReadiness detail={useShownCase()} />;
}
