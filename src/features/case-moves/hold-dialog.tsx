import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { HoldCase } from '@/contract/command';
import { holdCase } from '@/data/cases/hold-case';
import { blockerOf } from '@/domain/blocker-of';
import { reviewDateIn, USUAL_REVIEW_DAYS } from '@/domain/stage/holds';
import { CommandDialog } from '@/parts/form/command-dialog';
import { HoldFields } from '@/parts/form/hold-fields';
import { type CaseDialogProps, useFactsNow } from './dialog-props';
import { ReviewDateField } from './review-date-field';
import { useDialogForm } from './use-dialog-form';
import { useSubmit } from './use-submit';

/** Puts a case on hold: on whom it waits, why, and when somebody must look again. */
export function HoldDialog(props: CaseDialogProps) {
  const { detail, onClose } = props;
  const { t } = useLingui();
  const facts = useFactsNow(detail)();
  const isUnanswered = blockerOf(facts.case, facts.patient)?.next === 'propose-hold';
  const { mutateAsync, isPending } = useMutation(holdCase());
  const form = useDialogForm(
    detail,
    'hold',
    {
      waitingOn: isUnanswered ? 'patient' : '',
      reason: '',
      reviewOn: reviewDateIn(facts, USUAL_REVIEW_DAYS),
    },
    { 'reason-missing': 'reason', 'review-date-not-ahead': 'reviewOn', 'on-hold': 'waitingOn' },
  );
  const submit = useSubmit(props, form);
  const { reference } = detail.case;
  const put = (): void => {
    const body = form.parse(HoldCase, form.values);
    if (body === null) return;
    submit({
      command: { type: 'hold', ...body },
      send: () => mutateAsync({ seen: detail.case, body }),
      done: t`${reference} is on hold`,
    });
  };
  return (
    <CommandDialog
      title={t`Put ${reference} on hold`}
      verb={t`Put on hold`}
      isBusy={isPending}
      form={form}
      onSubmit={put}
      onClose={onClose}
    >
      <HoldFields form={form} />
      <ReviewDateField
        facts={facts}
        value={form.values.reviewOn}
        error={form.errorOf('reviewOn')}
        onChange={(reviewOn) => form.set({ reviewOn })}
      />
    </CommandDialog>
  );
}
