import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { HoldCase } from '@/contract/command';
import { TEXT_LIMITS } from '@/contract/fields';
import { holdCase } from '@/data/cases/hold-case';
import { blockerOf } from '@/domain/blocker-of';
import { reviewDateIn } from '@/domain/stage/holds';
import { WAITING_ON } from '@/domain/vocabulary';
import { WAITING_ON_WORDS } from '@/parts/words/case-words';
import { useWord } from '@/parts/words/use-word';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { bindText } from '@/parts/form/bind-text';
import { CommandDialog } from '@/parts/form/command-dialog';
import { type CaseDialogProps, useFactsNow } from './dialog-props';
import { ReviewDateField } from './review-date-field';
import { useDialogForm } from './use-dialog-form';
import { useSubmit } from './use-submit';

/** A week of working days: long enough to wait, short enough not to be forgotten. */
const USUAL_DAYS = 5;

/** Puts a case on hold: on whom it waits, why, and when somebody must look again. */
export function HoldDialog(props: CaseDialogProps) {
  const { detail, onClose } = props;
  const { t } = useLingui();
  const word = useWord();
  const facts = useFactsNow(detail)();
  const isUnanswered = blockerOf(facts.case, facts.patient)?.next === 'propose-hold';
  const { mutateAsync, isPending } = useMutation(holdCase());
  const form = useDialogForm(
    detail,
    'hold',
    {
      waitingOn: isUnanswered ? 'patient' : '',
      reason: '',
      reviewOn: reviewDateIn(facts, USUAL_DAYS),
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
      <SelectField
        label={t`Waiting on`}
        hint={t`While it waits on the patient, a sponsor, an insurer, a consulate or a lodging provider the clock stands still.`}
        isRequired
        placeholder={t`Choose`}
        options={WAITING_ON.map((value) => ({ value, label: word(WAITING_ON_WORDS, value) }))}
        {...bindText(form, 'waitingOn')}
      />
      <TextField
        label={t`Reason`}
        isRequired
        isUserText
        limit={TEXT_LIMITS.short}
        {...bindText(form, 'reason')}
      />
      <ReviewDateField
        facts={facts}
        value={form.values.reviewOn}
        error={form.errorOf('reviewOn')}
        onChange={(reviewOn) => form.set({ reviewOn })}
      />
    </CommandDialog>
  );
}
