import { Trans, useLingui } from '@lingui/react/macro';
import type { CaseDetail } from '@/contract/case';
import type { Stay } from '@/domain/plan/lodging';
import { decideConfirm } from '@/domain/plan/lodging/decide-stay';
import { usePersonName } from '@/parts/people/use-person-name';
import { refusalSentence } from '@/parts/words/refusal-words';
import { Button } from '@/ui/button';
import { useNow } from '@/ui/time/use-now';
import { useStayStep } from './use-stay-step';

interface ConfirmButtonProps {
  readonly detail: CaseDetail;
  readonly stay: Stay;
}

/** Logs the provider's yes; where a rule speaks against it the button says which. */
export function ConfirmButton({ detail, stay }: ConfirmButtonProps) {
  const { t, i18n } = useLingui();
  const personName = usePersonName();
  const nowMs = useNow();
  const { isBusy, confirm } = useStayStep(detail.case.reference);
  const { name } = stay;
  const decision = decideConfirm({ case: detail.case, at: new Date(nowMs).toISOString() }, stay);
  return (
    <Button
      size="small"
      isBusy={isBusy}
      aria-label={t`Confirm: ${name}`}
      disabledReason={decision.ok ? null : refusalSentence(i18n, decision.refusal, personName)}
      onClick={() => confirm(stay)}
    >
      <Trans>Confirm</Trans>
    </Button>
  );
}
