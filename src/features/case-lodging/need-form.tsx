import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import { StateLodgingNeed } from '@/contract/plan/lodging';
import { stateNeed } from '@/data/lodging/state-need';
import type { LodgingNeed } from '@/domain/plan/lodging';
import { partySizeOf } from '@/domain/plan/lodging/beds-needed';
import { typedAmount } from '@/domain/plan/money/amount';
import { bindText } from '@/parts/form/bind-text';
import { CurrencyField } from '@/parts/form/currency-field';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { readCount } from '@/parts/form/read-count';
import { readMoney } from '@/parts/form/read-money';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { Checkbox } from '@/ui/checkbox';
import { TextField } from '@/ui/text-field';
import styles from './case-lodging.module.css';

interface NeedFormProps {
  readonly detail: CaseDetail;
  readonly need: LodgingNeed | null;
  readonly onDone: () => void;
}

const valuesOf = (need: LodgingNeed | null, beds: number, needsStepFree: boolean) => ({
  isNeeded: need?.isNeeded ?? true,
  beds: String(need?.beds ?? beds),
  needsKitchen: need?.needsKitchen ?? false,
  needsStepFree: need?.needsStepFree ?? needsStepFree,
  maxMinutes: String(need?.maxMinutes ?? ''),
  currency: need?.budgetPerNight?.currency ?? 'USD',
  budgetPerNight: need?.budgetPerNight ? typedAmount(need.budgetPerNight) : '',
});

/** How many beds, how near, for how much: written down once, and changed as the family says. */
export function NeedForm({ detail, need, onDone }: NeedFormProps) {
  const { t } = useLingui();
  const { case: record, patient } = detail;
  const { reference } = record;
  const { mutateAsync, isPending } = useMutation(stateNeed());
  const stands = valuesOf(need, partySizeOf(record), patient.needs.includes('wheelchair'));
  const form = useKeptForm({
    kind: 'edit',
    about: reference,
    group: 'dialog:lodging-need',
    baseVersion: need?.version ?? null,
    initial: stands,
    record: { table: 'lodgingNeeds', values: stands, together: [['currency', 'budgetPerNight']] },
    refusals: { 'need-stated': 'beds' },
  });
  const { values, set } = form;
  const { send } = useFormSending(form, reference, onDone);
  const save = (): void => {
    const money =
      values.budgetPerNight === '' ? null : readMoney(values.budgetPerNight, values.currency);
    if (money?.ok === false) {
      const field = money.fault === 'unknown-currency' ? 'currency' : 'budgetPerNight';
      form.show({ [field]: money.fault });
      return;
    }
    const body = form.parse(StateLodgingNeed, {
      isNeeded: values.isNeeded,
      beds: readCount(values.beds),
      needsKitchen: values.needsKitchen,
      needsStepFree: values.needsStepFree,
      maxMinutes: values.maxMinutes === '' ? null : readCount(values.maxMinutes),
      budgetPerNight: money?.money ?? null,
    });
    if (body !== null) send(mutateAsync({ reference, seen: need, body }), t`Need of lodging saved`);
  };
  return (
    <InPlaceForm
      name={t`What the party needs`}
      form={form}
      isBusy={isPending}
      onSubmit={save}
      onDone={onDone}
      className={`sunken ${styles['form']}`}
    >
      <Checkbox
        label={t`Lodging is needed`}
        hint={t`Without it the party has its own place, and no night is asked for.`}
        checked={values.isNeeded}
        onChange={({ currentTarget }) => set({ isNeeded: currentTarget.checked })}
      />
      {values.isNeeded && (
        <>
          <div className={`columns ${styles['fields']}`}>
            <TextField
              label={t({ context: 'lodging', message: 'Beds' })}
              isRequired
              inputMode="numeric"
              {...bindText(form, 'beds')}
            />
            <TextField
              label={t`Minutes to the campus at most`}
              inputMode="numeric"
              {...bindText(form, 'maxMinutes')}
            />
            <TextField
              label={t`Budget for a night`}
              inputMode="decimal"
              dir="ltr"
              {...bindText(form, 'budgetPerNight')}
            />
            <CurrencyField {...bindText(form, 'currency')} />
          </div>
          <div className={styles['ticks']}>
            <Checkbox
              label={t`Kitchen needed`}
              checked={values.needsKitchen}
              onChange={({ currentTarget }) => set({ needsKitchen: currentTarget.checked })}
            />
            <Checkbox
              label={t`Step-free access needed`}
              checked={values.needsStepFree}
              onChange={({ currentTarget }) => set({ needsStepFree: currentTarget.checked })}
            />
          </div>
        </>
      )}
    </InPlaceForm>
  );
}
