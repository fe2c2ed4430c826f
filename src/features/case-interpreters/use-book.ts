import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import { offerInterpreter } from '@/data/plans/offer-interpreter';
import { requestInterpreter } from '@/data/plans/request-interpreter';
import type { InterpreterMode, WishedSex } from '@/domain/plan/interpreter';
import type { NeededBooking } from '@/domain/plan/interpreters/needed-bookings';
import { newId } from '@/lib/new-id';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';

/** Who is offered, and how; null lets interpreter services find somebody. */
interface Choice {
  readonly interpreterId: string | null;
  readonly name: string | null;
  readonly mode: InterpreterMode;
  readonly wishedSex: WishedSex | null;
  /** The facts of the conflicts that were shown beside it. */
  readonly seen: readonly string[];
}

export interface Book {
  readonly isPending: boolean;
  readonly book: (choice: Choice, onDone?: () => void) => void;
}

/** Books an appointment's interpreter in one step, whether or not there is a booking already. */
export function useBook(detail: CaseDetail, { appointment, booking }: NeededBooking): Book {
  const { t } = useLingui();
  const { told, refused } = useTellOutcome();
  const asking = useMutation(requestInterpreter());
  const offering = useMutation(offerInterpreter());
  const { reference } = detail.case;
  return {
    isPending: asking.isPending || offering.isPending,
    book: ({ name, seen, ...choice }, onDone) => {
      const body = { ...choice, seen: [...seen] };
      const done = name === null ? t`Interpreter asked for` : t`Offered to ${name}`;
      const tellEnd = (ending: Promise<Parameters<typeof told>[1]>): void =>
        void ending.then((outcome) => {
          told(reference, outcome, done);
          onDone?.();
        }, refused);
      if (booking === null) {
        const language = appointment.language ?? detail.patient.language ?? 'en';
        const request = { id: newId(), appointmentId: appointment.id, language, ...body };
        tellEnd(asking.mutateAsync({ reference, booking: request }));
      } else tellEnd(offering.mutateAsync({ reference, booking, offer: body }));
    },
  };
}
