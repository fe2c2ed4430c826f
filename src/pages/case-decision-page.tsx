import { CaseDecision } from '@/features/case-decision/case-decision';
import { useShownCase } from './use-shown-case';

/** `/cases/:reference/decision`: what each specialty answered. */
export function Component() {
  return <CaseDecision detail={useShownCase()} />;
}
