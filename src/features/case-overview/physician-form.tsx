import { useLingui } from '@lingui/react/macro';
import type { CaseDetail } from '@/contract/case';
import { TEXT_LIMITS } from '@/contract/fields';
import type { ShownEntry } from '@/data/command/outbox-parts';
import { jsonEqual } from '@/domain/merge/json-equal';
import { orNull } from '@/parts/form/or-null';
import { PhoneInput } from '@/parts/phone/phone-input';
import { SHORT_FIELD_WORDS } from '@/parts/words/field-words';
import { TextField } from '@/ui/text-field';
import { EditForm } from './edit-form';
import { dialledFromOf, readNumber } from './read-number';
import { useEditing } from './use-editing';

interface PhysicianFormProps {
  readonly detail: CaseDetail;
  readonly opened: ShownEntry | null;
  readonly onDone: () => void;
}

type PhysicianValues = Readonly<Record<'name' | 'place' | 'phone' | 'email', string>>;

const OF = { target: 'case', paths: ['homePhysician'] } as const;

function valuesOf(record: object): PhysicianValues {
  const { homePhysician: held } = record as Pick<CaseDetail['case'], 'homePhysician'>;
  return {
    name: held?.name ?? '',
    place: held?.place ?? '',
    phone: held?.phone ?? '',
    email: held?.email ?? '',
  };
}

/** All fields empty means that there is none. */
const patchIn =
  (dialledFrom: string) =>
  (before: PhysicianValues, values: PhysicianValues): object => {
    const phone = readNumber(dialledFrom)(values.phone);
    if (jsonEqual(before, { ...values, phone: phone ?? '' })) return {};
    if (Object.values(values).every((value) => orNull(value) === null))
      return { homePhysician: null };
    const { name, place, email } = values;
    return { homePhysician: { name, place: orNull(place), phone, email: orNull(email) } };
  };

/** Who refers the patient and gets the report. */
export function PhysicianForm({ detail, opened, onDone }: PhysicianFormProps) {
  const { t, i18n } = useLingui();
  const done = t`Saved: Home physician`;
  const dialledFrom = dialledFromOf(detail);
  const editing = useEditing({
    ...OF,
    detail,
    id: 'physician',
    opened,
    onDone,
    done,
    valuesOf,
    patchOf: patchIn(dialledFrom),
  });
  const { values, set, errorOf } = editing.form;
  const field = (name: keyof PhysicianValues) => ({
    value: values[name],
    error: errorOf(`homePhysician.${name}`),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      set({ [name]: event.currentTarget.value }),
  });
  return (
    <EditForm detail={detail} title={t`Home physician`} editing={editing} of={OF}>
      <div className="columns">
        <TextField label={t`Name`} isUserText limit={TEXT_LIMITS.name} {...field('name')} />
        <TextField
          label={t`City and country`}
          isUserText
          limit={TEXT_LIMITS.short}
          {...field('place')}
        />
        <PhoneInput
          label={i18n._(SHORT_FIELD_WORDS.phone)}
          country={dialledFrom}
          {...field('phone')}
        />
        <TextField
          label={i18n._(SHORT_FIELD_WORDS.email)}
          type="email"
          dir="ltr"
          {...field('email')}
        />
      </div>
    </EditForm>
  );
}
