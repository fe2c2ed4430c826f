import { useLocale } from '@/i18n/use-locale';
import { nameOfClinic } from '@/parts/later-names';
import { useQuery } from '@tanstack/react-query';
import type { CaseWire } from '@/contract/case';
import { planQueries } from '@/data/plans/plan-queries';
import { appointmentsAhead } from '@/domain/follow-up/discharge';
import { Bdi } from '@/ui/bdi';
import { useNow } from '@/ui/time/use-now';

/** Where a patient on campus goes next; nothing where no appointment lies ahead, or until the plan is there. */
export function NextClinic({ record }: { readonly record: Pick<CaseWire, 'reference'> }) {
  const locale = useLocale();
  const nowMs = useNow();
  const { data: plan } = useQuery(planQueries.ofCase(record.reference));
  const [next] = plan === undefined ? [] : appointmentsAhead(plan, new Date(nowMs).toISOString());
  if (next === undefined) return null;
  return (
    <p className="quiet">
      <Bdi>{nameOfClinic(next.clinic, locale)}</Bdi>
    </p>
  );
}
