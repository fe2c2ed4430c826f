import { useLingui } from '@lingui/react/macro';
import type { CaseFilter, CaseListRow } from '@/contract/case-list';
import { KEYS } from '@/parts/keys/key-table';
import { useNextRequest } from '@/parts/next-best/use-next-request';
import { Button } from '@/ui/button';

interface NextBestButtonProps {
  /** Of the list in which it stands: the next of what is shown there. */
  readonly filter: CaseFilter;
  readonly caseAddress: (row: Pick<CaseListRow, 'reference'>) => string;
}

/** Opens the request that should be answered next by me, and says why it is that one. */
export function NextBestButton({ filter, caseAddress }: NextBestButtonProps) {
  const { t } = useLingui();
  const addressOf = (reference: string): string => caseAddress({ reference });
  const { open, isBusy } = useNextRequest({ filter, addressOf, from: null });
  return (
    <Button variant="primary" isBusy={isBusy} shortcut={KEYS['next-request'].keys} onClick={open}>
      {t`Next request`}
    </Button>
  );
}
