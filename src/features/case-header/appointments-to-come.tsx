import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { CaseWire } from '@/contract/case';
import { planQueries } from '@/data/plans/plan-queries';
import { appointmentsAhead } from '@/domain/follow-up/discharge';
import { useLocale } from '@/i18n/use-locale';
import { nameOfCampus } from '@/parts/names';
import { campusOf } from '@/reference/campuses';
import { Bdi } from '@/ui/bdi';
import { Moment } from '@/ui/time/moment';
import { useNow } from '@/ui/time/use-now';

/**
 * What a patient on campus waits for: nobody is sent home while an appointment lies ahead, so the next
 * one is named. Where none does, or as long as the plan is not there, that nothing blocks the case.
 */
export function AppointmentsToCome({ record }: { readonly record: Pick<CaseWire, 'reference'> }) {
  const nowMs = useNow();
  const locale = useLocale();
  const { data: plan } = useQuery(planQueries.ofCase(record.reference));
  if (plan === undefined) return <Trans>Nothing blocks this case</Trans>;
  const [next] = appointmentsAhead(plan, new Date(nowMs).toISOString());
  if (next === undefined) return <Trans>Nothing blocks it; move it on</Trans>;
  const moment = (
    <Moment
      atMs={Date.parse(next.startAt)}
      zone={campusOf(next.campus).timeZone}
      place={nameOfCampus(next.campus, locale)}
    />
  );
  return (
    <Trans>
      Appointments are still to come; the next: {moment}, <Bdi>{next.clinic}</Bdi>
    </Trans>
  );
}
