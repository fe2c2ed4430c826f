import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { CaseFilter } from '@/contract/case-list';
import { caseQueries } from '@/data/case-cache/case-queries';
import { useMe } from '@/data/session/use-me';
import { useFormats } from '@/i18n/use-formats';
import { showToast } from '@/ui/toast-store';
import { useKey } from '../keys/use-key';
import { passedOver, passOver } from './passed-over';

interface NextRequestPlace {
  /** Of the list: the next of what is shown there. */
  readonly filter: CaseFilter;
  readonly addressOf: (reference: string) => string;
  /** The case that one goes on from; null in the list itself, where everything may come again. */
  readonly from: string | null;
}

/**
 * Opens the request that should be answered next by me (`n`), and says why it is that one. From a case
 * it goes on to the one after it, so that what cannot be done before tomorrow is not shown for ever.
 */
export function useNextRequest({ filter, addressOf, from }: NextRequestPlace) {
  const { t, i18n } = useLingui();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { id: myId } = useMe();
  const { list } = useFormats();
  const [isBusy, setIsBusy] = useState(false);

  const find = async (): Promise<void> => {
    setIsBusy(true);
    const of = `${myId} ${JSON.stringify(filter)}`;
    passOver(of, from);
    try {
      const [{ row, reasons }, { reasonsInWords }] = await Promise.all([
        client.query(caseQueries.nextBest(filter, passedOver(of))),
        // Words that nobody needs to see the first rows.
        import('./next-best-reasons'),
      ]);
      if (row === null) {
        passOver(of, null);
        const text =
          from === null
            ? t`Nothing is waiting for you here`
            : t`Nothing else is waiting for you in this list`;
        showToast({ tone: 'done', text });
        return;
      }
      const why = reasonsInWords(i18n, reasons, list);
      showToast({ tone: 'done', text: t`${row.reference} is next: ${why}` });
      await navigate(addressOf(row.reference));
    } catch {
      showToast({ tone: 'error', text: t`The next request could not be found. Try again.` });
    } finally {
      setIsBusy(false);
    }
  };
  const open = (): void => void find();
  useKey('next-request', open);
  return { open, isBusy };
}
