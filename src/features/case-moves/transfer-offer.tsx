import { Trans, useLingui } from '@lingui/react/macro';
import { Suspense, useState } from 'react';
import type { CaseDetail } from '@/contract/case';
import { useMe } from '@/data/session/use-me';
import { actorOf, can } from '@/domain/policy';
import { Button } from '@/ui/button';
import { TransferDialog } from './transfer-dialog';

/** The way to another campus, where a campus is shown that cannot just be edited. */
export function TransferOffer({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useLingui();
  const actor = actorOf(useMe());
  const [isOpen, setIsOpen] = useState(false);
  const { case: record } = detail;
  if (!can(actor, 'case.transfer', record)) return null;
  return (
    <>
      <Button
        size="small"
        disabledReason={record.transfer === null ? null : t`A transfer waits for its answer.`}
        onClick={() => setIsOpen(true)}
      >
        <Trans>Transfer…</Trans>
      </Button>
      <Suspense>
        {isOpen && (
          <TransferDialog detail={detail} change="campus" onClose={() => setIsOpen(false)} />
        )}
      </Suspense>
    </>
  );
}
