import { letterQueries } from '@/data/letters/letter-queries';
import { planQueries } from '@/data/plans/plan-queries';
import { CaseAppointments } from '@/features/case-appointments/case-appointments';
import { sectionLoader } from './section-loader';
import { useShownCase } from './use-shown-case';

export const loader = sectionLoader((client, reference) => [
  client.query({ ...planQueries.ofCase(reference), retry: false }),
  client.query({ ...letterQueries.ofCase(reference), retry: false }),
]);

/** `/cases/:reference/appointments`: the plan of the stay, offered, confirmed, moved. */
export function Component() {
  return <CaseAppointments detail={useShownCase()} />;
}
