import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { CaseFilter, CaseListRow } from '@/contract/case-list';
import { caseQueries } from '@/data/case-cache/case-queries';
import { useFormats } from '@/i18n/use-formats';
import { KEYS } from '@/parts/keys/key-table';
import { useKey } from '@/parts/keys/use-key';
import { Button } from '@/ui/button';
import { showToast } from '@/ui/toast-store';

interface NextBestButtonProps {
  /** Of the list in which it stands: the next of what is shown there. */
  readonly filter: CaseFilter;
  readonly caseAddress: (row: Pick<CaseListRow, 'reference'>) => string;
}

/** Opens the request that should be answered next by me, and says why it is that one. */
export function NextBestButton({ filter, caseAddress }: NextBestButtonProps) {
  const { t, i18n } = useLingui();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { list } = useFormats();
  const [isBusy, setIsBusy] = useState(false);

  const open = async (): Promise<void> => {
    setIsBusy(true);
    try {
      const [{ row, reasons }, { reasonsInWords }] = await Promise.all([
        client.query(caseQueries.nextBest(filter)),
        // Words that nobody needs to see the first rows.
        import('./next-best-reasons'),
      ]);
      if (row === null) {
        showToast({ tone: 'done', text: t`Nothing is waiting for you here` });
        return;
      }
      const why = reasonsInWords(i18n, reasons, list);
      showToast({ tone: 'done', text: t`${row.reference} is next: ${why}` });
      await navigate(caseAddress(row));
    } catch {
      showToast({ tone: 'error', text: t`The next request could not be found. Try again.` });
    } finally {
      setIsBusy(false);
    }
  };
  useKey('next-request', () => void open());
  return (
    <Button
      variant="primary"
      isBusy={isBusy}
      shortcut={KEYS['next-request'].keys}
      onClick={() => void open()}
    >
      {t`Next request`}
    </Button>
  );
}
