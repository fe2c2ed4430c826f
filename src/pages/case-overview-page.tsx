import { TransferOffer } from '@/features/case-moves/transfer-offer';
import { CaseOverview } from '@/features/case-overview/case-overview';
import { useShownCase } from './use-shown-case';

/** `/cases/:reference`: everything of intake. */
export function Component() {
  const detail = useShownCase();
  return <CaseOverview detail={detail} transfer={<TransferOffer detail={detail} />} />;
}
