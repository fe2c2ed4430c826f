import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { isolated } from '../words/isolated';
import type { CaseDetail } from '@/contract/case';
import type { Outcome } from '@/data/command/outbox-parts';
import { familyOf } from '@/domain/plan/lodging/share-stay';
import { Checkbox } from '@/ui/checkbox';
import { InPlaceForm } from '../form/in-place-form';
import { useFormSending } from '../form/use-form-sending';
import { useKeptForm } from '../form/use-kept-form';

interface ShareFormProps {
  readonly detail: CaseDetail;
  readonly held: {
    readonly id: string;
    readonly version: number;
    readonly sharedWith: readonly string[];
  };
  /** As it is known on screen. */
  readonly name: string;
  /** What the cases that are ticked do. */
  readonly legend: ReactNode;
  readonly hint: ReactNode;
  readonly isBusy: boolean;
  readonly share: (
    sharedWith: readonly string[],
  ) => Promise<Outcome<{ readonly changeId: string | null }>>;
  readonly onDone: () => void;
}

/** Marks once, here, that parties of linked family cases share a stay or a flight. */
export function ShareForm(props: ShareFormProps) {
  const { detail, held, name, legend, hint, isBusy, share, onDone } = props;
  const { t } = useLingui();
  const { reference } = detail.case;
  const form = useKeptForm({
    kind: 'edit',
    about: reference,
    group: `dialog:share-${held.id}`,
    baseVersion: held.version,
    initial: { sharedWith: [...held.sharedWith] },
  });
  const { values, set } = form;
  const { send } = useFormSending(form, reference, onDone);
  // A link that is gone leaves the sharing, so that it can be ended.
  const cases = [...new Set([...familyOf(detail.case), ...held.sharedWith])];
  return (
    <InPlaceForm
      name={t`Share with the family: ${name}`}
      form={form}
      isBusy={isBusy}
      onSubmit={() =>
        send(share(values.sharedWith), t`Sharing changed: ${{ name: isolated(name) }}`)
      }
      onDone={onDone}
      className="sunken"
    >
      <fieldset className="field">
        <legend>{legend}</legend>
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
      <p className="field-hint">{hint}</p>
    </InPlaceForm>
  );
}
