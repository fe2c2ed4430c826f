import { Trans } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import { shareLeg } from '@/data/plans/share-leg';
import type { Leg } from '@/domain/plan/travel';
import { ShareForm } from '@/parts/family/share-form';

interface ShareLegFormProps {
  readonly detail: CaseDetail;
  readonly leg: Leg;
  readonly onDone: () => void;
}

/** Marks once, here, that parties of linked family cases sit in the flight as well. */
export function ShareLegForm({ detail, leg, onDone }: ShareLegFormProps) {
  const { mutateAsync, isPending } = useMutation(shareLeg());
  const { reference } = detail.case;
  return (
    <ShareForm
      detail={detail}
      held={leg}
      name={`${leg.airline} ${leg.number}`}
      legend={<Trans>Cases of the family that fly along</Trans>}
      hint={
        <Trans>
          It then stands in their travel as well, with their whole party aboard, and is changed here
          alone. Who of them does not fly along is said there.
        </Trans>
      }
      isBusy={isPending}
      share={(sharedWith) => mutateAsync({ reference, seen: leg, sharedWith })}
      onDone={onDone}
    />
  );
}
