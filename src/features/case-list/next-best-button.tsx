import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { CaseFilter, CaseListRow, NextBest } from '@/contract/case-list';
import { caseQueries } from '@/data/cases/case-queries';
import { useFormats } from '@/i18n/use-formats';
import { KEYS } from '@/parts/keys/key-table';
import { useKey } from '@/parts/keys/use-key';
import { wordOf } from '@/parts/words/use-word';
import { Button } from '@/ui/button';
import { showToast } from '@/ui/toast-store';

const REASON_WORDS = {
  overdue: msg`its clock has run out`,
  'due-today': msg`it is due today`,
  'due-next': msg`its clock runs out first`,
  urgent: msg`it is urgent`,
  soon: msg`it is wanted soon`,
  mine: msg`it is yours`,
  unclaimed: msg`nobody has claimed it`,
  'call-window-open': msg`the family can be called now`,
  'speaks-my-language': msg`you speak their language`,
  'hold-review-due': msg`its hold is to be reviewed`,
  'on-duty': msg`you are on duty for it`,
} as const satisfies Record<NextBest['reasons'][number], MessageDescriptor>;

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
      const { row, reasons } = await client.query(caseQueries.nextBest(filter));
      if (row === null) {
        showToast({ tone: 'done', text: t`Nothing is waiting for you here` });
        return;
      }
      const why = list(reasons.map((reason) => wordOf(i18n, REASON_WORDS, reason)));
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
