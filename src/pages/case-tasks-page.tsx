import { CaseTasks } from '@/features/case-tasks/case-tasks';
import { useShownCase } from './use-shown-case';

export { planLoader as loader } from './plan-loader';

/** `/cases/:reference/tasks`: what has to be done before, on and after the journey. */
export function Component() {
  return <CaseTasks detail={useShownCase()} />;
}
