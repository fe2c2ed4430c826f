import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { stepStay } from '@/data/lodging/step-stay';
import type { Stay } from '@/domain/plan/lodging';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { isolated } from '@/parts/words/isolated';

/** The step that mostly follows for a stay, told with undo. */
export function useStayStep(reference: string) {
  const { t } = useLingui();
  const { told, refused } = useTellOutcome();
  const { mutateAsync, isPending } = useMutation(stepStay());
  const step = (seen: Stay, how: 'bookStay' | 'confirmStay', done: string): void =>
    void mutateAsync({ reference, seen, how }).then(
      (outcome) => told(reference, outcome, done),
      refused,
    );
  return {
    isBusy: isPending,
    book: (stay: Stay): void => {
      const name = isolated(stay.name);
      const isHouse = stay.kind === 'hospitality-house';
      step(stay, 'bookStay', isHouse ? t`Planned: ${name}` : t`Booked: ${name}`);
    },
    confirm: (stay: Stay): void => {
      const name = isolated(stay.name);
      step(stay, 'confirmStay', t`Confirmed: ${name}`);
    },
  };
}
