import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import type { CaseWire } from '@/contract/case';
import { planQueries } from '@/data/plans/plan-queries';
import { NOTHING_BOOKED } from '@/domain/plan/called-off';
import { flightsToCancel } from '@/domain/plan/travel/flights-left';
import { localDateOf } from '@/lib/zoned-time';
import { addresses } from '@/parts/addresses';
import { BookedNote } from '@/parts/booked/booked-note';
import { useNow } from '@/ui/time/use-now';

/** Tickets of a closed case that nobody will fly on; nothing once the airline has them back. */
export function TicketsBand({ record }: { readonly record: CaseWire }) {
  const { t } = useLingui();
  const nowMs = useNow();
  const { reference, stage, progress } = record;
  // By its dates, in no zone west of which the day is over: most closed cases need not be asked.
  const latestOn = progress.departureOn ?? progress.arrivalOn ?? '';
  const isAhead = stage === 'closed' && latestOn >= localDateOf(nowMs, 'Pacific/Pago_Pago');
  const { data: plan } = useQuery({ ...planQueries.ofCase(reference), enabled: isAhead });
  const flights = isAhead && plan ? flightsToCancel(record, plan.legs, nowMs) : [];
  return (
    <BookedNote
      booked={{ ...NOTHING_BOOKED, flights }}
      title={t`Tickets to cancel with the airline`}
    >
      <Link className="tap" to={addresses.case(reference, 'travel')}>
        <Trans>Say on Travel which are cancelled</Trans>
      </Link>
    </BookedNote>
  );
}
