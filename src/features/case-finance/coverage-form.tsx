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
import { FoundWords } from '@/parts/form/found-words';
import { SaveRow } from '@/parts/form/save-row';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { COVERAGE_KIND_WORDS } from '@/parts/words/money-words';
import { useWord } from '@/parts/words/use-word';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import { readMoney } from './money-values';

interface CoverageFormProps {
  readonly reference: string;
  /** The one that is changed; null: another one is asked for. */
  readonly coverage: CoverageWire | null;
  readonly onDone: () => void;
}

const EMPTY = {
  kind: 'deposit',
  issuer: '',
  currency: 'USD',
  amount: '',
  fromOn: '',
  toOn: '',
  conditions: '',
};

const valuesOf = (coverage: CoverageWire): typeof EMPTY => ({
  kind: coverage.kind,
  issuer: coverage.issuer,
  currency: coverage.amount.currency,
  amount: typedAmount(coverage.amount),
  fromOn: coverage.fromOn,
  toOn: coverage.toOn,
  conditions: coverage.conditions ?? '',
});

/** Asks for a coverage, or writes down what was received instead of what was asked for. */
export function CoverageForm({ reference, coverage, onDone }: CoverageFormProps) {
  const { t } = useLingui();
  const word = useWord();
  const { told, refused } = useTellOutcome();
  const adding = useMutation(addCoverage());
  const changing = useMutation(changeCoverage());
  const isPending = adding.isPending || changing.isPending;
  const form = useKeptForm({
    kind: 'edit',
    about: reference,
    group: coverage === null ? 'coverage' : `coverage-${coverage.id}`,
    baseVersion: coverage?.version ?? null,
    initial: coverage === null ? EMPTY : valuesOf(coverage),
    refusals: { 'money-moved-on': 'amount' },
  });
  const { formRef, values, errorOf, set } = form;
  const finish = (): void => {
    void form.draft.discard();
    onDone();
  };
  const send = () => {
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
  const field = (name: Exclude<keyof typeof EMPTY, 'kind'>) => ({
    value: values[name],
    error: errorOf(name),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      set({ [name]: event.currentTarget.value }),
  });
  return (
    <form
      ref={formRef}
      className="stack"
      noValidate
      aria-label={coverage === null ? t`Ask for coverage` : t`Change the coverage`}
      onSubmit={(event) => {
        event.preventDefault();
        if (isPending) return;
        send()?.then(
          (outcome) => {
            const done = coverage === null ? t`Coverage asked for` : t`Coverage changed`;
            told(reference, outcome, done);
            finish();
          },
          (error: unknown) => {
            if (!form.fail(error)) refused(error);
          },
        );
      }}
    >
      <FoundWords draft={form.draft} foundAt={form.foundAt} onDiscard={finish} />
      <div className="columns">
        {coverage === null && (
          <SelectField
            label={t`Kind`}
            value={values.kind}
            error={errorOf('kind')}
            onChange={(event) => set({ kind: event.currentTarget.value })}
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
          {...field('issuer')}
        />
        <TextField label={t`Currency`} isRequired dir="ltr" size={4} {...field('currency')} />
        <TextField
          label={t`Amount`}
          isRequired
          inputMode="decimal"
          dir="ltr"
          {...field('amount')}
        />
        <TextField label={t`First day`} type="date" isRequired {...field('fromOn')} />
        <TextField label={t`Last day`} type="date" isRequired {...field('toOn')} />
      </div>
      <TextField
        label={t`Conditions`}
        isUserText
        limit={TEXT_LIMITS.short}
        {...field('conditions')}
      />
      <SaveRow
        isBusy={isPending}
        verb={coverage === null ? <Trans>Ask for coverage</Trans> : undefined}
        onCancel={onDone}
      />
    </form>
  );
}
