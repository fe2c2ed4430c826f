import { CaseTravel } from '@/features/case-travel/case-travel';
import { useShownCase } from './use-shown-case';

export { planLoader as loader } from './plan-loader';

/** `/cases/:reference/travel`: who travels with which papers, by which flights, and what is missing. */
export function Component() {
  return <CaseTravel detail={useShownCase()} />;
}
