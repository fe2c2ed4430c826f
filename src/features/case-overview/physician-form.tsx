import { Trans, useLingui } from '@lingui/react/macro';
import { CasePatch, type CaseDetail } from '@/contract/case';
import { TEXT_LIMITS } from '@/contract/fields';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import { useWholeGroup } from './use-whole-group';

interface PhysicianFormProps {
  readonly detail: CaseDetail;
  readonly onDone: () => void;
}

const orNull = (text: string): string | null => (text === '' ? null : text);

/** Who refers the patient and gets the report; all fields empty means that there is none. */
export function PhysicianForm({ detail, onDone }: PhysicianFormProps) {
  const { t } = useLingui();
  const held = detail.case.homePhysician;
  const { form, isPending, save } = useWholeGroup({
    detail,
    initial: {
      name: held?.name ?? '',
      place: held?.place ?? '',
      phone: held?.phone ?? '',
      email: held?.email ?? '',
    },
    done: t`Saved: Home physician`,
    onDone,
  });
  const { formRef, values, set, errorOf } = form;
  const field = (name: keyof typeof values) => ({
    value: values[name],
    error: errorOf(`homePhysician.${name}`),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      set({ [name]: event.currentTarget.value }),
  });
  const isEmpty = Object.values(values).every((value) => value === '');
  return (
    <form
      ref={formRef}
      className="stack"
      aria-label={t`Home physician`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const { name, place, phone, email } = values;
        const patch = form.parse(CasePatch, {
          homePhysician: isEmpty
            ? null
            : { name, place: orNull(place), phone: orNull(phone), email: orNull(email) },
        });
        if (patch !== null) save(patch);
      }}
    >
      <div className="columns">
        <TextField label={t`Name`} isUserText limit={TEXT_LIMITS.name} {...field('name')} />
        <TextField
          label={t`City and country`}
          isUserText
          limit={TEXT_LIMITS.short}
          {...field('place')}
        />
        <TextField label={t`Phone`} type="tel" dir="ltr" {...field('phone')} />
        <TextField label={t`E-mail`} type="email" dir="ltr" {...field('email')} />
      </div>
      <div className="row">
        <Button type="submit" variant="primary" isBusy={isPending}>
          <Trans>Save</Trans>
        </Button>
        <Button onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </form>
  );
}
