import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { ConflictWire } from '@/contract/plan/interpreter';
import type { Booking } from '@/domain/plan/interpreter';
import { keepConflict } from '@/data/plans/keep-conflict';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { ReasonForm } from './reason-form';

interface KeepFormProps {
  readonly reference: string;
  readonly booking: Booking;
  readonly conflict: ConflictWire;
  readonly onDone: () => void;
}

/** Keeps a conflict as it is now, and says why. */
export function KeepForm({ reference, booking, conflict, onDone }: KeepFormProps) {
  const { t } = useLingui();
  const { told, refused } = useTellOutcome();
  const { mutate, isPending } = useMutation(keepConflict());
  const { kind, facts } = conflict;
  return (
    <ReasonForm
      name={t`Keep the conflict`}
      label={t`Why it can stay as it is`}
      hint={t`It opens again when the time, the interpreter or the other booking changes.`}
      action={t`Keep it`}
      isBusy={isPending}
      onDone={onDone}
      onSave={(reason, fail) =>
        mutate(
          { reference, booking, keep: { kind, facts, reason } },
          {
            onSuccess: (outcome) => {
              told(reference, outcome, t`Conflict kept`);
              onDone();
            },
            onError: (error) => {
              if (!fail(error)) refused(error);
            },
          },
        )
      }
    />
  );
}
