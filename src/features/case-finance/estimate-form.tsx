import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { TEXT_LIMITS } from '@/contract/fields';
import { MakeEstimate } from '@/contract/plan/money';
import { makeEstimate } from '@/data/plans/make-estimate';
import { estimateFaults } from '@/domain/plan/money/edit-money';
import { newId } from '@/lib/new-id';
import { FoundWords } from '@/parts/form/found-words';
import { SaveRow } from '@/parts/form/save-row';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { useTellOutcome } from '@/parts/outcome/use-tell-outcome';
import { TextField } from '@/ui/text-field';
import { readMoney } from './money-values';

interface EstimateFormProps {
  readonly reference: string;
  readonly onDone: () => void;
}

const EMPTY = { total: '', deposit: '', currency: 'USD', note: '' };

/** A new version of the estimate; it stays a draft until it is sent. */
export function EstimateForm({ reference, onDone }: EstimateFormProps) {
  const { t } = useLingui();
  const { told, refused } = useTellOutcome();
  const { mutateAsync, isPending } = useMutation(makeEstimate());
  const form = useKeptForm({ kind: 'edit', about: reference, group: 'estimate', initial: EMPTY });
  const { formRef, values, errorOf, set } = form;
  const finish = (): void => {
    void form.draft.discard();
    onDone();
  };
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
      note: values.note === '' ? null : values.note,
    });
    if (body === null) return;
    mutateAsync({ reference, body }).then(
      (outcome) => {
        told(reference, outcome, t`Estimate kept as a draft`);
        finish();
      },
      (error: unknown) => {
        if (!form.fail(error)) refused(error);
      },
    );
  };
  return (
    <form
      ref={formRef}
      className="stack"
      noValidate
      aria-label={t`New version of the estimate`}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) save();
      }}
    >
      <FoundWords draft={form.draft} foundAt={form.foundAt} onDiscard={finish} />
      <div className="columns">
        <TextField
          label={t`Currency`}
          isRequired
          dir="ltr"
          size={4}
          value={values.currency}
          error={errorOf('currency')}
          onChange={(event) => set({ currency: event.currentTarget.value })}
        />
        <TextField
          label={t`Estimate`}
          isRequired
          inputMode="decimal"
          dir="ltr"
          value={values.total}
          error={errorOf('total')}
          onChange={(event) => set({ total: event.currentTarget.value })}
        />
        <TextField
          label={t`Deposit asked for`}
          isRequired
          inputMode="decimal"
          dir="ltr"
          value={values.deposit}
          error={errorOf('deposit')}
          onChange={(event) => set({ deposit: event.currentTarget.value })}
        />
      </div>
      <TextField
        label={t`Note on the estimate`}
        isUserText
        limit={TEXT_LIMITS.short}
        value={values.note}
        error={errorOf('note')}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      <SaveRow isBusy={isPending} verb={<Trans>Keep as a draft</Trans>} onCancel={onDone} />
    </form>
  );
}

/** The currency has a field of its own; everything else stands at its amount. */
const faultAt = <F extends string>(field: string, fault: F) => ({
  [fault === 'unknown-currency' ? 'currency' : field]: fault,
});
