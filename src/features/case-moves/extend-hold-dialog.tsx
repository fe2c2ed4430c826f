import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { ExtendHold } from '@/contract/standing';
import { extendHold } from '@/data/cases/extend-hold';
import { reviewDateIn, USUAL_REVIEW_DAYS } from '@/domain/stage/holds';
import { useFormats } from '@/i18n/use-formats';
import { CommandDialog } from '@/parts/form/command-dialog';
import { type CaseDialogProps, useFactsNow } from './dialog-props';
import { ReviewDateField } from './review-date-field';
import { useDialogForm } from './use-dialog-form';
import { useSubmit } from './use-submit';

/** Lets a hold go on: somebody has looked again, and it still waits. */
export function ExtendHoldDialog(props: CaseDialogProps) {
  const { detail, onClose } = props;
  const { t } = useLingui();
  const { plainDate } = useFormats();
  const facts = useFactsNow(detail)();
  const { mutateAsync, isPending } = useMutation(extendHold());
  const form = useDialogForm(
    detail,
    'extend',
    { reviewOn: reviewDateIn(facts, USUAL_REVIEW_DAYS) },
    { 'review-date-not-ahead': 'reviewOn', 'not-on-hold': 'reviewOn' },
  );
  const submit = useSubmit(props, form);
  const { reference, hold } = detail.case;
  const extend = (): void => {
    const body = form.parse(ExtendHold, form.values);
    if (body === null) return;
    const until = plainDate(body.reviewOn);
    submit({
      command: { type: 'extendHold', ...body },
      send: () => mutateAsync({ seen: detail.case, body }),
      done: t`${reference} stays on hold until ${until}`,
    });
  };
  return (
    <CommandDialog
      title={t`Keep ${reference} on hold`}
      verb={t`Keep on hold`}
      isBusy={isPending}
      form={form}
      onSubmit={extend}
      onClose={onClose}
    >
      {hold && (
        <p className="quiet">
          <Trans>To be reviewed by now: {plainDate(hold.reviewOn)}</Trans>
        </p>
      )}
      <ReviewDateField
        facts={facts}
        value={form.values.reviewOn}
        error={form.errorOf('reviewOn')}
        onChange={(reviewOn) => form.set({ reviewOn })}
      />
    </CommandDialog>
  );
}
