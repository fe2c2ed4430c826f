import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { ChangeCoverage, type CoverageWire } from '@/contract/plan/money';
import { changeCoverage } from '@/data/plans/change-coverage';
import { typedAmount } from '@/domain/plan/money/amount';
import { extensionFaults } from '@/domain/plan/money/edit-money';
import { bindText } from '@/parts/form/bind-text';
import { CurrencyField } from '@/parts/form/currency-field';
import type { FieldFaults } from '@/parts/form/field-fault';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { readMoney } from '@/parts/form/read-money';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { TextField } from '@/ui/text-field';

interface ExtensionFormProps {
  readonly reference: string;
  readonly coverage: CoverageWire;
  readonly onDone: () => void;
}

/** Asks a payer for more: what it should come to in all, and for which days. */
export function ExtensionForm({ reference, coverage, onDone }: ExtensionFormProps) {
  const { t } = useLingui();
  const { mutateAsync, isPending } = useMutation(changeCoverage());
  const held = coverage.extension ?? coverage;
  const form = useKeptForm({
    kind: 'edit',
    about: reference,
    group: `dialog:extension-${coverage.id}`,
    baseVersion: coverage.version,
    // Under the names that the contract has for them, so that each refusal finds its field.
    initial: {
      'extension.currency': held.amount.currency,
      'extension.amount': typedAmount(held.amount),
      'extension.fromOn': held.fromOn,
      'extension.toOn': held.toOn,
    },
    refusals: { 'money-moved-on': 'extension.amount' },
  });
  const { values } = form;
  const { send } = useFormSending(form, reference, onDone);
  const show = (faults: FieldFaults): void =>
    form.show(
      Object.fromEntries(
        Object.entries(faults).map(([name, fault]) => [`extension.${name}`, fault]),
      ),
    );
  const save = (): void => {
    const read = readMoney(values['extension.amount'], values['extension.currency']);
    if (!read.ok) {
      show({ [read.fault === 'unknown-currency' ? 'currency' : 'amount']: read.fault });
      return;
    }
    const asked = {
      amount: read.money,
      fromOn: values['extension.fromOn'],
      toOn: values['extension.toOn'],
    };
    const body = form.parse(ChangeCoverage, { status: 'extension-asked', extension: asked });
    if (body === null) return;
    const faults = extensionFaults(coverage, asked);
    if (Object.keys(faults).length > 0) show(faults);
    else send(mutateAsync({ reference, coverage, body }), t`Extension asked for`);
  };
  return (
    <InPlaceForm
      name={t`Ask for more`}
      form={form}
      isBusy={isPending}
      onSubmit={save}
      onDone={onDone}
      verb={<Trans>Ask for more</Trans>}
    >
      <div className="columns">
        <TextField
          label={t`Amount in all`}
          isRequired
          inputMode="decimal"
          dir="ltr"
          {...bindText(form, 'extension.amount')}
        />
        <CurrencyField isRequired {...bindText(form, 'extension.currency')} />
        <TextField
          label={t`First day`}
          type="date"
          isRequired
          {...bindText(form, 'extension.fromOn')}
        />
        <TextField
          label={t`Last day`}
          type="date"
          isRequired
          {...bindText(form, 'extension.toOn')}
        />
      </div>
    </InPlaceForm>
  );
}
