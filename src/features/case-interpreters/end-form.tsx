import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { Booking } from '@/domain/plan/interpreter';
import { endBooking } from '@/data/plans/end-booking';
import { LATE_CANCEL_COST } from '@/domain/plan/interpreters/config';
import { isLate } from '@/domain/plan/interpreters/decide-booking';
import { useFormats } from '@/i18n/use-formats';
import { useNow } from '@/ui/time/use-now';
import { ReasonForm } from './reason-form';

interface EndFormProps {
  readonly reference: string;
  readonly booking: Booking;
  readonly how: 'declineBooking' | 'cancelBooking';
  readonly onDone: () => void;
}

/** Declined by them, or cancelled by us: with the reason, and what it costs. */
export function EndForm({ reference, booking, how, onDone }: EndFormProps) {
  const { t } = useLingui();
  const { money } = useFormats();
  const nowMs = useNow();
  const { mutateAsync, isPending } = useMutation(endBooking());
  const isDecline = how === 'declineBooking';
  const cost = money(LATE_CANCEL_COST.minor, LATE_CANCEL_COST.currency);
  const isCostly = !isDecline && isLate(booking, nowMs);
  return (
    <ReasonForm
      reference={reference}
      name={isDecline ? t`Log that the interpreter declined` : t`Cancel the booking`}
      label={t`Reason`}
      hint={isCostly ? t`Inside 24 hours: cancelling costs ${cost}.` : undefined}
      action={isDecline ? t`Log as declined` : t`Cancel booking`}
      isBusy={isPending}
      done={isDecline ? t`Logged as declined` : t`Booking cancelled`}
      onDone={onDone}
      write={(reason) => mutateAsync({ reference, booking, how, reason })}
    />
  );
}
