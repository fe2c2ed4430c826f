import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { TEXT_LIMITS } from '@/contract/fields';
import { MakeEstimate } from '@/contract/plan/money';
import { makeEstimate } from '@/data/plans/make-estimate';
import { estimateFaults } from '@/domain/plan/money/edit-money';
import { newId } from '@/lib/new-id';
import { bindText } from '@/parts/form/bind-text';
import { CurrencyField } from '@/parts/form/currency-field';
import type { FieldFault } from '@/parts/form/field-fault';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { orNull } from '@/parts/form/or-null';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { TextField } from '@/ui/text-field';
import { readMoney } from '@/parts/form/read-money';

interface EstimateFormProps {
  readonly reference: string;
  /** The one that is likely; it may be another. */
  readonly currency: string;
  readonly onDone: () => void;
}

/** A new version of the estimate; it stays a draft until it is sent. */
export function EstimateForm({ reference, currency, onDone }: EstimateFormProps) {
  const { t } = useLingui();
  const { mutateAsync, isPending } = useMutation(makeEstimate());
  const form = useKeptForm({
    kind: 'edit',
    about: reference,
    group: 'dialog:estimate',
    initial: { total: '', deposit: '', currency, note: '' },
  });
  const { values } = form;
  const { send } = useFormSending(form, reference, onDone);
  const save = (): void => {
    const total = readMoney(values.total, values.currency);
    const deposit = readMoney(values.deposit, values.currency);
    if (!total.ok || !deposit.ok) {
      form.show({
        ...(total.ok ? {} : faultAt('total', total.fault)),
        ...(deposit.ok ? {} : faultAt('deposit', deposit.fault)),
      });
      return;
    }
    const faults = estimateFaults({ total: total.money, deposit: deposit.money });
    if (Object.keys(faults).length > 0) {
      form.show(faults);
      return;
    }
    const body = form.parse(MakeEstimate, {
      id: newId(),
      total: total.money,
      deposit: deposit.money,
      note: orNull(values.note),
    });
    if (body === null) return;
    send(mutateAsync({ reference, body }), t`Estimate kept as a draft`);
  };
  return (
    <InPlaceForm
      name={t`New version of the estimate`}
      form={form}
      isBusy={isPending}
      onSubmit={save}
      onDone={onDone}
      verb={<Trans>Keep as a draft</Trans>}
    >
      <div className="columns">
        <CurrencyField isRequired {...bindText(form, 'currency')} />
        <TextField
          label={t`Estimate`}
          isRequired
          inputMode="decimal"
          dir="ltr"
          {...bindText(form, 'total')}
        />
        <TextField
          label={t`Deposit asked for`}
          isRequired
          inputMode="decimal"
          dir="ltr"
          {...bindText(form, 'deposit')}
        />
      </div>
      <TextField
        label={t`Note on the estimate`}
        isUserText
        limit={TEXT_LIMITS.short}
        {...bindText(form, 'note')}
      />
    </InPlaceForm>
  );
}

/** The currency has a field of its own; everything else stands at its amount. */
const faultAt = (field: string, fault: FieldFault) => ({
  [fault === 'unknown-currency' ? 'currency' : field]: fault,
});
