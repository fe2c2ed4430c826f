import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { ConflictWire } from '@/contract/plan/interpreter';
import type { Booking } from '@/domain/plan/interpreter';
import { keepConflict } from '@/data/plans/keep-conflict';
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
  const { mutateAsync, isPending } = useMutation(keepConflict());
  const { kind, facts } = conflict;
  return (
    <ReasonForm
      reference={reference}
      name={t`Keep the conflict`}
      label={t`Why it can stay as it is`}
      hint={t`It opens again when the time, the interpreter or the other booking changes.`}
      action={t`Keep it`}
      isBusy={isPending}
      done={t`Conflict kept`}
      onDone={onDone}
      write={(reason) => mutateAsync({ reference, booking, keep: { kind, facts, reason } })}
    />
  );
}
