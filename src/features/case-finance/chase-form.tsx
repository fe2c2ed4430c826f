import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { TEXT_LIMITS } from '@/contract/fields';
import { ChaseCoverage, type CoverageWire } from '@/contract/plan/money';
import { chaseCoverage } from '@/data/plans/chase-coverage';
import { newId } from '@/lib/new-id';
import { bindText } from '@/parts/form/bind-text';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { orNull } from '@/parts/form/or-null';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { TextField } from '@/ui/text-field';

interface ChaseFormProps {
  readonly reference: string;
  readonly coverage: CoverageWire;
  readonly onDone: () => void;
}

/** Logs that the payer was reminded of an extension, and what it said. */
export function ChaseForm({ reference, coverage, onDone }: ChaseFormProps) {
  const { t } = useLingui();
  const { mutateAsync, isPending } = useMutation(chaseCoverage());
  const form = useKeptForm({
    kind: 'edit',
    about: reference,
    group: `dialog:coverage-chase-${coverage.id}`,
    initial: { answer: '' },
    refusals: { 'money-moved-on': 'answer' },
  });
  const { send } = useFormSending(form, reference, onDone);
  const save = (): void => {
    const answer = orNull(form.values.answer);
    const body = form.parse(ChaseCoverage, { id: newId(), answer });
    if (body !== null) send(mutateAsync({ reference, coverage, body }), t`Chase logged`);
  };
  return (
    <InPlaceForm
      name={t`Log a chase`}
      form={form}
      isBusy={isPending}
      onSubmit={save}
      onDone={onDone}
      verb={<Trans>Log a chase</Trans>}
    >
      <TextField
        label={t`What they answered`}
        isUserText
        limit={TEXT_LIMITS.note}
        hint={t`Left empty: no answer yet. The task comes back in three working days.`}
        {...bindText(form, 'answer')}
      />
    </InPlaceForm>
  );
}
