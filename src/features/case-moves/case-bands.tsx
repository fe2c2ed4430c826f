import type { CaseDetail } from '@/contract/case';
import { CoverageBand } from './coverage-band';
import { HandOffBand } from './hand-off-band';
import { ProposalBand } from './proposal-band';
import { ClosedBand, DiedBand, ReturnedBand } from './quiet-bands';
import { RefundBand } from './refund-band';
import { TicketsBand } from './tickets-band';
import { TransferBand } from './transfer-band';

/** What must be known or answered before anything else is done with a case. */
export function CaseBands({ detail }: { readonly detail: CaseDetail }) {
  return (
    <>
      <DiedBand detail={detail} />
      <ClosedBand record={detail.case} />
      <TicketsBand record={detail.case} />
      <RefundBand record={detail.case} />
      <CoverageBand detail={detail} />
      <TransferBand detail={detail} />
      <HandOffBand detail={detail} />
      <ReturnedBand record={detail.case} />
      <ProposalBand detail={detail} />
    </>
  );
}
