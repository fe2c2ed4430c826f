import { useSuspenseQuery } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import { planQueries } from '@/data/plans/plan-queries';
import type { AppointmentCommand } from '@/domain/plan/appointments/appointment-command';
import {
  type AppointmentDecision,
  type AppointmentFacts,
  decideAppointment,
} from '@/domain/plan/appointments/decide-appointment';
import { serverNow } from '@/lib/server-clock';
import { planFactsOf } from '@/parts/case/plan-facts';

export interface UsedFacts {
  /** As they are in the moment in which it is asked. */
  readonly factsNow: () => AppointmentFacts;
  /** The server asks the same rules again. */
  readonly ask: (command: AppointmentCommand) => AppointmentDecision;
}

/** What the rules of appointments decide from, on this page. */
export function useAppointmentFacts(detail: CaseDetail): UsedFacts {
  const { data: plan } = useSuspenseQuery(planQueries.ofCase(detail.case.reference));
  const factsNow = (): AppointmentFacts => ({
    ...planFactsOf(detail, plan),
    at: new Date(serverNow()).toISOString(),
  });
  return { factsNow, ask: (command) => decideAppointment(factsNow(), command) };
}
