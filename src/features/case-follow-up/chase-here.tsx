import { Trans } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { caseQueries } from '@/data/case-cache/case-queries';
import { planQueries } from '@/data/plans/plan-queries';
import type { FollowUp } from '@/domain/follow-up/follow-up';
import { chaseSpec } from './other-specs';
import { StepForm } from './step-form';
import { useSpecGround } from './use-step-specs';

interface ChaseHereProps {
  readonly reference: string;
  readonly followUpId: string;
  readonly onDone: () => void;
}

/** Logs a chase from wherever a follow-up is listed, with the same form and rules as its own section. */
export function ChaseHere({ reference, followUpId, onDone }: ChaseHereProps) {
  const { data: detail } = useSuspenseQuery(caseQueries.detail(reference));
  const { data: plan } = useSuspenseQuery(planQueries.ofCase(reference));
  const ground = useSpecGround(detail, plan);
  const followUp = plan.followUps.find(({ id }) => id === followUpId);
  if (followUp === undefined || followUp.ended !== null) {
    return (
      <p className="quiet" role="status">
        <Trans>It has ended meanwhile.</Trans>
      </p>
    );
  }
  return (
    <StepForm
      reference={reference}
      followUp={followUp}
      name="chase"
      // The wire's record is the domain's, but for what a newer server may add.
      spec={chaseSpec(ground, followUp as FollowUp)}
      onDone={onDone}
    />
  );
}
