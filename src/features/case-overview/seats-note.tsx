import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import { planQueries } from '@/data/plans/plan-queries';
import { seatsOfNobody } from '@/domain/plan/travel/leg-cover';
import { useFormats } from '@/i18n/use-formats';
import { localDateOf } from '@/lib/zoned-time';
import { planFactsOf } from '@/parts/case/plan-facts';
import { useNow } from '@/ui/time/use-now';
import styles from './case-overview.module.css';

interface SeatsNoteProps {
  readonly detail: CaseDetail;
  /** The party as it is typed. */
  readonly party: readonly CaseDetail['case']['party'][number][];
}

/** Says before the party is saved which seats then stay booked for nobody. */
export function SeatsNote({ detail, party }: SeatsNoteProps) {
  const { list } = useFormats();
  const todayOn = localDateOf(useNow(), 'UTC');
  const { data: plan } = useQuery(planQueries.ofCase(detail.case.reference));
  const legs =
    plan === undefined
      ? []
      : seatsOfNobody(planFactsOf(detail, plan).plan.legs, { party, todayOn });
  // The line is there from the start, so that a screen reader hears it when it fills.
  if (legs.length === 0) return <p role="status" className={styles['note']} />;
  const flights = list(legs.map(({ airline, number }) => `${airline} ${number}`));
  return (
    <p role="status" className={styles['note']}>
      <Trans>
        Whoever is taken out still has a seat on <bdi>{flights}</bdi>: cancel it with the airline,
        and say so on Travel.
      </Trans>
    </p>
  );
}
