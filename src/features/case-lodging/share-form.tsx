import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { shareStay } from '@/data/lodging/share-stay';
import type { CaseDetail } from '@/contract/case';
import type { Stay } from '@/domain/plan/lodging';
import { familyOf } from '@/domain/plan/lodging/share-stay';
import { InPlaceForm } from '@/parts/form/in-place-form';
import { useFormSending } from '@/parts/form/use-form-sending';
import { useKeptForm } from '@/parts/form/use-kept-form';
import { Checkbox } from '@/ui/checkbox';
import styles from './case-lodging.module.css';

interface ShareFormProps {
  readonly detail: CaseDetail;
  readonly stay: Stay;
  readonly onDone: () => void;
}

/** Marks once, here, that parties of linked family cases sleep there as well. */
export function ShareForm({ detail, stay, onDone }: ShareFormProps) {
  const { t } = useLingui();
  const { reference } = detail.case;
  const { name } = stay;
  const { mutateAsync, isPending } = useMutation(shareStay());
  const form = useKeptForm({
    kind: 'edit',
    about: reference,
    group: `dialog:share-${stay.id}`,
    baseVersion: stay.version,
    initial: { sharedWith: [...stay.sharedWith] },
  });
  const { values, set } = form;
  const { send } = useFormSending(form, reference, onDone);
  // A link that is gone leaves the sharing, so that it can be ended.
  const cases = [...new Set([...familyOf(detail.case), ...stay.sharedWith])];
  const save = (): void =>
    send(
      mutateAsync({ reference, seen: stay, sharedWith: values.sharedWith }),
      t`Sharing changed: ${name}`,
    );
  return (
    <InPlaceForm
      name={t`Share with the family: ${name}`}
      form={form}
      isBusy={isPending}
      onSubmit={save}
      onDone={onDone}
      className={`sunken ${styles['form']}`}
    >
      <fieldset className="field">
        <legend>
          <Trans>Cases of the family that sleep there as well</Trans>
        </legend>
        {cases.map((other) => (
          <Checkbox
            key={other}
            label={
              <span className="number" dir="ltr">
                {other}
              </span>
            }
            checked={values.sharedWith.includes(other)}
            onChange={({ currentTarget }) =>
              set({
                sharedWith: cases.filter((each) =>
                  each === other ? currentTarget.checked : values.sharedWith.includes(each),
                ),
              })
            }
          />
        ))}
      </fieldset>
      <p className="field-hint">
        <Trans>It then counts for their nights as well, and is changed here alone.</Trans>
      </p>
    </InPlaceForm>
  );
}
