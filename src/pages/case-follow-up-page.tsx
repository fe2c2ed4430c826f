import { CaseFollowUp } from '@/features/case-follow-up/case-follow-up';
import { useShownCase } from './use-shown-case';

export { planLoader as loader } from './plan-loader';

/** `/cases/:reference/follow-up`: what was promised to a family that is home again. */
export function Component() {
  return <CaseFollowUp detail={useShownCase()} />;
}
