import { useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import { planQueries } from '@/data/plans/plan-queries';
import type { AppointmentCommand } from '@/domain/plan/appointments/appointment-command';
import {
  type AppointmentDecision,
  type AppointmentFacts,
  decideAppointment,
  slotRefusal,
} from '@/domain/plan/appointments/decide-appointment';
import { serverNow } from '@/lib/server-clock';
import { planFactsOf } from '@/parts/case/plan-facts';
import { usePersonName } from '@/parts/people/use-person-name';
import { refusalSentence } from '@/parts/words/refusal-words';
import { readSlot, type SlotValues } from './appointment-values';

export interface UsedFacts {
  /** As they are in the moment in which it is asked. */
  readonly factsNow: () => AppointmentFacts;
  /** The server asks the same rules again. */
  readonly ask: (command: AppointmentCommand) => AppointmentDecision;
  /** What of the patient's own is at that time already, in words, while the time is chosen. */
  readonly inWayOf: (id: string | null, values: SlotValues) => string | null;
}

/** What the rules of appointments decide from, on this page. */
export function useAppointmentFacts(detail: CaseDetail): UsedFacts {
  const { i18n } = useLingui();
  const personName = usePersonName();
  const { data: plan } = useSuspenseQuery(planQueries.ofCase(detail.case.reference));
  const factsNow = (): AppointmentFacts => ({
    ...planFactsOf(detail, plan),
    at: new Date(serverNow()).toISOString(),
  });
  const inWayOf = (id: string | null, values: SlotValues): string | null => {
    const read = readSlot(values);
    const refusal = read.ok ? slotRefusal(factsNow(), id, read.slot) : null;
    return refusal && refusalSentence(i18n, refusal, personName);
  };
  return { factsNow, ask: (command) => decideAppointment(factsNow(), command), inWayOf };
}
