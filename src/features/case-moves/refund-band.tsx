import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import type { CaseWire } from '@/contract/case';
import { planQueries } from '@/data/plans/plan-queries';
import { amountOf } from '@/domain/follow-up/amount-of';
import { isBillOfClosing } from '@/domain/follow-up/bill-of-closing';
import type { FollowUp } from '@/domain/follow-up/follow-up';
import { useFormats } from '@/i18n/use-formats';
import { addresses } from '@/parts/addresses';
import { Banner } from '@/ui/banner';

/** Money of the family's in a closed case; nothing once it went back and the bill is settled. */
export function RefundBand({ record }: { readonly record: CaseWire }) {
  const { money } = useFormats();
  const { reference, stage, closing, progress } = record;
  // By its own word, so that no plan is read of a closed case that has none open.
  const isAsked =
    stage === 'closed' &&
    closing?.outcome !== 'patient-died' &&
    progress.openFollowUps.includes('billing');
  const { data: plan } = useQuery({ ...planQueries.ofCase(reference), enabled: isAsked });
  const bill = isAsked
    ? plan?.followUps.find((each) => each.ended === null && isBillOfClosing(record, each))
    : undefined;
  if (bill === undefined) return null;
  // The wire's record is the domain's, but for what a newer server may add.
  const balance = amountOf(bill as FollowUp);
  const left = balance === null ? 0 : -balance.minor;
  return (
    <Banner tone="warning">
      <strong>
        {balance !== null && left > 0 ? (
          <Trans>To be given back to the family: {money(left, balance.currency)}</Trans>
        ) : (
          <Trans>The bill of the deposit is still to be settled</Trans>
        )}
      </strong>
      <div>
        <Link className="tap" to={addresses.case(reference, 'follow-up')}>
          <Trans>Settle it under Follow-up</Trans>
        </Link>
      </div>
    </Banner>
  );
}
