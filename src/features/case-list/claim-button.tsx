import { useLingui } from '@lingui/react/macro';
import type { CaseListRow } from '@/contract/case-list';
import { useClaim } from '@/parts/claim/use-claim';
import { Button } from '@/ui/button';

/** Claims an unclaimed row; who was slower is told who has it, and when. */
export function ClaimButton({ row }: { readonly row: CaseListRow }) {
  const { t } = useLingui();
  const { claim, isPending, refusal } = useClaim();
  return (
    <>
      <Button
        size="small"
        isBusy={isPending}
        disabledReason={refusal(row)}
        aria-label={t`Claim ${row.reference}`}
        onClick={() => claim(row)}
      >
        {t`Claim`}
      </Button>
      {/* Paper has no button: it says what the row is. */}
      <span className="print-only">{t`Nobody`}</span>
    </>
  );
}
