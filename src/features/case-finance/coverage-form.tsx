import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { TEXT_LIMITS } from '@/contract/fields';
import { AddCoverage, ChangeCoverage, type CoverageWire } from '@/contract/plan/money';
import { addCoverage } from '@/data/plans/add-coverage';
import { changeCoverage } from '@/data/plans/change-coverage';
import { COVERAGE_KINDS } from '@/domain/plan/money';
import { typedAmount } from '@/domain/plan/money/amount';
import { coverageFaults } from '@/domain/plan/money/edit-money';
import { newId } from '@/lib/new-id';
import { bindText } from '@/parts/form/bind-text';
import { CurrencyField } from '@/parts/form/currency-field';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { NumberField } from '@/parts/numbers/number-field';
import { COVERAGE_KIND_WORDS } from '@/parts/words/money-words';
import { useWord } from '@/parts/words/use-word';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { readMoney } from '@/parts/form/read-money';

interface CoverageFormProps {
  readonly reference: string;
  /** The one that is changed; null: another one is asked for. */
  readonly coverage: CoverageWire | null;
  /** The one that is likely where another is asked for; it may be in other money. */
  readonly currency: string;
  readonly onDone: () => void;
}

const EMPTY = {
  kind: 'deposit',
  issuer: '',
  currency: '',
  amount: '',
  fromOn: '',
  toOn: '',
  conditions: '',
  /** Starts empty: a prefilled policy number would end up in a draft. */
  policyNumber: '',
};

const valuesOf = (coverage: CoverageWire): typeof EMPTY => ({
  kind: coverage.kind,
  issuer: coverage.issuer,
  currency: coverage.amount.currency,
  amount: typedAmount(coverage.amount),
  fromOn: coverage.fromOn,
  toOn: coverage.toOn,
  conditions: coverage.conditions ?? '',
  policyNumber: '',
});

/** Asks for a coverage, or writes down what was received instead of what was asked for. */
export function CoverageForm({ reference, coverage, currency, onDone }: CoverageFormProps) {
  const { t } = useLingui();
  const word = useWord();
  const adding = useMutation(addCoverage());
  const changing = useMutation(changeCoverage());
  const isPending = adding.isPending || changing.isPending;
  const form = useKeptForm({
    kind: 'edit',
    about: reference,
    group: `dialog:coverage-${coverage?.id ?? 'new'}`,
    baseVersion: coverage?.version ?? null,
    initial: coverage === null ? { ...EMPTY, currency } : valuesOf(coverage),
    record: coverage && {
      table: 'coverages',
      values: valuesOf(coverage),
      together: [
        ['currency', 'amount'],
        ['fromOn', 'toOn'],
      ],
    },
    refusals: {
      'money-moved-on': 'amount',
      'deposit-on-account': 'amount',
      'number-hidden': 'policyNumber',
    },
  });
  const { values } = form;
  const { send } = useFormSending(form, reference, onDone);
  const write = () => {
    const read = readMoney(values.amount, values.currency);
    if (!read.ok) {
      form.show({ [read.fault === 'unknown-currency' ? 'currency' : 'amount']: read.fault });
      return null;
    }
    const fields = {
      issuer: values.issuer,
      amount: read.money,
      fromOn: values.fromOn,
      toOn: values.toOn,
      conditions: values.conditions === '' ? null : values.conditions,
      ...(values.policyNumber.trim() !== '' && { policyNumber: values.policyNumber.trim() }),
    };
    if (coverage !== null) {
      const body = form.parse(ChangeCoverage, fields);
      return body && isFitting(fields) ? changing.mutateAsync({ reference, coverage, body }) : null;
    }
    const body = form.parse(AddCoverage, { id: newId(), kind: values.kind, ...fields });
    return body && isFitting(fields) ? adding.mutateAsync({ reference, body }) : null;
  };
  const isFitting = (fields: Parameters<typeof coverageFaults>[0]): boolean => {
    const faults = coverageFaults(fields);
    if (Object.keys(faults).length > 0) form.show(faults);
    return Object.keys(faults).length === 0;
  };
  const save = (): void => {
    const written = write();
    if (written !== null) {
      send(written, coverage === null ? t`Coverage asked for` : t`Coverage changed`);
    }
  };
  return (
    <InPlaceForm
      name={coverage === null ? t`Ask for coverage` : t`Change the coverage`}
      form={form}
      isBusy={isPending}
      onSubmit={save}
      onDone={onDone}
      verb={coverage === null ? <Trans>Ask for coverage</Trans> : undefined}
    >
      <div className="columns">
        {coverage === null && (
          <SelectField
            label={t`Kind`}
            {...bindText(form, 'kind')}
            options={COVERAGE_KINDS.map((kind) => ({
              value: kind,
              label: word(COVERAGE_KIND_WORDS, kind),
            }))}
          />
        )}
        <TextField
          label={t`From whom`}
          isRequired
          isUserText
          limit={TEXT_LIMITS.name}
          {...bindText(form, 'issuer')}
        />
        <CurrencyField isRequired {...bindText(form, 'currency')} />
        <TextField
          label={t`Amount`}
          isRequired
          inputMode="decimal"
          dir="ltr"
          {...bindText(form, 'amount')}
        />
        <TextField label={t`First day`} type="date" isRequired {...bindText(form, 'fromOn')} />
        <TextField label={t`Last day`} type="date" isRequired {...bindText(form, 'toOn')} />
        <NumberField
          label={t`Number of the policy or letter`}
          limit={40}
          held={coverage?.policyNumber ?? null}
          reference={reference}
          hint={
            coverage !== null && coverage.policyNumber !== null
              ? t`One is held already; what you type takes its place.`
              : undefined
          }
          {...bindText(form, 'policyNumber')}
        />
      </div>
      <TextField
        label={t`Conditions`}
        isUserText
        limit={TEXT_LIMITS.short}
        {...bindText(form, 'conditions')}
      />
    </InPlaceForm>
  );
}
