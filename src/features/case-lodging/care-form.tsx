import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import type { CaseDetail } from '@/contract/case';
import { TEXT_LIMITS } from '@/contract/fields';
import { CheckCareSite } from '@/contract/plan/lodging';
import { checkCareSite } from '@/data/lodging/check-care-site';
import { CARE_CHECKS, type CareCheck, type Stay } from '@/domain/plan/lodging';
import { bindText } from '@/parts/form/bind-text';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { orNull } from '@/parts/form/or-null';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { isolated } from '@/parts/words/isolated';
import { CARE_CHECK_WORDS } from '@/parts/words/lodging-words';
import { useWord } from '@/parts/words/use-word';
import { Checkbox } from '@/ui/checkbox';
import { TextField } from '@/ui/text-field';
import styles from './case-lodging.module.css';

interface CareFormProps {
  readonly detail: CaseDetail;
  readonly stay: Stay;
  readonly onDone: () => void;
}

/** The checklist of a care site, with what stands in it and who comes. */
export function CareForm({ detail, stay, onDone }: CareFormProps) {
  const { t } = useLingui();
  const word = useWord();
  const { reference } = detail.case;
  const { name } = stay;
  const { mutateAsync, isPending } = useMutation(checkCareSite());
  const stands = {
    careChecks: [...stay.careChecks],
    careEquipment: stay.careEquipment ?? '',
    careVisits: stay.careVisits ?? '',
  };
  const form = useKeptForm({
    kind: 'edit',
    about: reference,
    group: `dialog:care-${stay.id}`,
    baseVersion: stay.version,
    initial: stands,
    record: { table: 'stays', values: stands },
    refusals: { 'not-care-site': 'careEquipment', 'stay-status': 'careEquipment' },
  });
  const { values, set } = form;
  const { send } = useFormSending(form, reference, onDone);
  const toggle = (check: CareCheck, isChecked: boolean): void =>
    set({
      careChecks: CARE_CHECKS.filter((each) =>
        each === check ? isChecked : values.careChecks.includes(each),
      ),
    });
  const save = (): void => {
    const body = form.parse(CheckCareSite, {
      careChecks: values.careChecks,
      careEquipment: orNull(values.careEquipment),
      careVisits: orNull(values.careVisits),
    });
    if (body !== null)
      send(mutateAsync({ reference, seen: stay, body }), t`Checked: ${{ name: isolated(name) }}`);
  };
  return (
    <InPlaceForm
      name={t`Checklist of the care site: ${name}`}
      form={form}
      isBusy={isPending}
      onSubmit={save}
      onDone={onDone}
      className={`sunken ${styles['form']}`}
    >
      <fieldset className="field">
        <legend>
          <Trans>Checked</Trans>
        </legend>
        <div className={styles['ticks']}>
          {CARE_CHECKS.map((check) => (
            <Checkbox
              key={check}
              label={word(CARE_CHECK_WORDS, check)}
              checked={values.careChecks.includes(check)}
              onChange={({ currentTarget }) => toggle(check, currentTarget.checked)}
            />
          ))}
        </div>
      </fieldset>
      <TextField
        label={t`Equipment`}
        isUserText
        limit={TEXT_LIMITS.short}
        {...bindText(form, 'careEquipment')}
      />
      <TextField
        label={t`Daily visits`}
        hint={t`Who comes, and when`}
        isUserText
        limit={TEXT_LIMITS.short}
        {...bindText(form, 'careVisits')}
      />
    </InPlaceForm>
  );
}
