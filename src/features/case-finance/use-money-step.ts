import { useMutation } from '@tanstack/react-query';
import type { ChangeCoverage, CoverageWire, EstimateWire } from '@/contract/plan/money';
import { changeCoverage } from '@/data/plans/change-coverage';
import { changeEstimate } from '@/data/plans/change-estimate';
import type { CoverageStatus, EstimateStatus } from '@/domain/plan/money';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';

/** One step of an estimate or a coverage, told with undo. */
export function useMoneyStep(reference: string) {
  const { told, refused } = useTellOutcome();
  const estimates = useMutation(changeEstimate());
  const coverages = useMutation(changeCoverage());
  return {
    isBusy: estimates.isPending || coverages.isPending,
    moveEstimate: (estimate: EstimateWire, status: EstimateStatus, done: string): void => {
      estimates
        .mutateAsync({ reference, estimate, body: { status } })
        .then((outcome) => told(reference, outcome, done), refused);
    },
    /** @param fields what else is written down with it. */
    moveCoverage: (
      coverage: CoverageWire,
      status: CoverageStatus,
      done: string,
      fields: ChangeCoverage = {},
    ): void => {
      coverages
        .mutateAsync({ reference, coverage, body: { ...fields, status } })
        .then((outcome) => told(reference, outcome, done), refused);
    },
  };
}
