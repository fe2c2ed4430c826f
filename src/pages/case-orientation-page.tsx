import { CaseOrientation } from '@/features/case-orientation/case-orientation';
import { useShownCase } from './use-shown-case';

export { planLoader as loader } from './plan-loader';

/** `/cases/:reference/orientation`: what the family has been told and given before they travel. */
export function Component() {
  return <CaseOrientation detail={useShownCase()} />;
}
