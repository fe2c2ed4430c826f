import { CaseAppointments } from '@/features/case-appointments/case-appointments';
import { useShownCase } from './use-shown-case';

export { planLoader as loader } from './plan-loader';

/** `/cases/:reference/appointments`: the plan of the stay, offered, confirmed, moved. */
export function Component() {
  return <CaseAppointments detail={useShownCase()} />;
}
