import { CaseHandOff } from '@/features/case-hand-off/case-hand-off';
import { useShownCase } from './use-shown-case';

/** `/cases/:reference/hand-off`: the case changes hands as a package, and its whole history. */
export function Component() {
  return <CaseHandOff detail={useShownCase()} />;
}
