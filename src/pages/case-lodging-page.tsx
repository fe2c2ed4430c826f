import { CaseLodging } from '@/features/case-lodging/case-lodging';
import { useShownCase } from './use-shown-case';

export { planLoader as loader } from './plan-loader';

/** `/cases/:reference/lodging`: what is needed, the nights, what is booked and what is offered. */
export function Component() {
  return <CaseLodging detail={useShownCase()} />;
}
