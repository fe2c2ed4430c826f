import { Trans } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import { shareStay } from '@/data/lodging/share-stay';
import type { Stay } from '@/domain/plan/lodging';
import { ShareForm } from '@/parts/family/share-form';

interface ShareStayFormProps {
  readonly detail: CaseDetail;
  readonly stay: Stay;
  readonly onDone: () => void;
}

/** Marks once, here, that parties of linked family cases sleep there as well. */
export function ShareStayForm({ detail, stay, onDone }: ShareStayFormProps) {
  const { mutateAsync, isPending } = useMutation(shareStay());
  const { reference } = detail.case;
  return (
    <ShareForm
      detail={detail}
      held={stay}
      name={stay.name}
      legend={<Trans>Cases of the family that sleep there as well</Trans>}
      hint={<Trans>It then counts for their nights as well, and is changed here alone.</Trans>}
      isBusy={isPending}
      share={(sharedWith) => mutateAsync({ reference, seen: stay, sharedWith })}
      onDone={onDone}
    />
  );
}
